/** What a ledger learns from pki/: the sender's keys, certificates that travel down, a newer revocation list. */
import { DomainError } from '../../../domain/errors.ts';
import type { WriteTx } from '../../db/handles.ts';
import { currentCrl, saveCrl } from '../../keys/crls.repo.ts';
import { findOwnKey, setOwnCertificate } from '../../keys/own-keys.repo.ts';
import { findPeerKey, listPeerKeys, savePeerKey } from '../../keys/peer-keys.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
import { readCertificate } from '../pki/certificate.ts';
import { isKeyRevoked, isRevoked } from '../pki/revocation-list.ts';
import { keySha256, sha256Hex } from '../pki/keys.ts';

/** The sender's keys; a key seen for the first time without a certificate waits for the seal check. */
export function adoptSenderKeys(tx: WriteTx, { signer, pki, manifest }: OpenedContainer, at: string): void {
  const known = findPeerKey(tx, signer.spkiSha256);
  if (pki.encryptionKey === null || (known !== undefined && (known.state !== 'waiting' || signer.certificate === null)))
    return;
  savePeerKey(
    tx,
    {
      signSpkiSha256: signer.spkiSha256,
      unit: manifest.sender.unit,
      keyCode: signer.keyCode,
      csr: pki.request?.der ?? null,
      encryptSpki: pki.encryptionKey,
      encryptSpkiSha256: sha256Hex(pki.encryptionKey),
      state: signer.certificate === null ? 'waiting' : 'certified',
      checkedBy: null,
      checkedOn: null,
      certificate: signer.certificate?.der ?? null,
      serial: signer.certificate?.serial ?? null,
      revokedAt: null,
    },
    at,
  );
}

/**
 * Certificate of the own key and the newer revocation list out of an office package.
 *
 * An older list is left aside: files come in any order, and the newer one already judged the package. Only a package
 * that brings nothing else is refused for it.
 *
 * @throws DomainError E_CRL_ROLLBACK { number, known } for a `crl` package with an older list, and for any package with
 *   another list under the number the ledger holds
 */
export function adoptOfficePki(tx: WriteTx, { pki, manifest }: OpenedContainer, at: string): void {
  const own = findOwnKey(tx, 'sign');
  const mine = pki.certificates.find((certificate) => keySha256(certificate.spki) === own?.spkiSha256);
  if (own !== undefined && mine !== undefined) setOwnCertificate(tx, own.spkiSha256, mine.der);
  if (pki.crl === null) return;
  const { number, der } = pki.crl;
  const known = currentCrl(tx);
  const isOther = known?.number === number && !Buffer.from(known.der).equals(der);
  if (known !== undefined && (isOther || (number < known.number && manifest.type === 'crl')))
    throw new DomainError('E_CRL_ROLLBACK', { number, known: known.number });
  if (known !== undefined && number <= known.number) return;
  saveCrl(tx, { number, der }, at);
  for (const key of listPeerKeys(tx)) {
    const isListed = key.certificate !== null && isRevoked(pki.crl, readCertificate(key.certificate));
    // A township compared the paper and may never have seen the certificate: the key alone tells.
    if (key.state !== 'revoked' && (isListed || isKeyRevoked(pki.crl, key.signSpkiSha256)))
      savePeerKey(tx, { ...key, state: 'revoked', revokedAt: at }, at);
  }
}
