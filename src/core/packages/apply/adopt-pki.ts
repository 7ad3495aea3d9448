/** What a ledger learns from pki/: the sender's keys, certificates that travel down, a newer revocation list. */
import { DomainError } from '../../../domain/errors.ts';
import type { WriteTx } from '../../db/handles.ts';
import { currentCrl, saveCrl } from '../../keys/crls.repo.ts';
import { findOwnKey, setOwnCertificate } from '../../keys/own-keys.repo.ts';
import { findPeerKey, savePeerKey } from '../../keys/peer-keys.repo.ts';
import type { OpenedContainer } from '../container/open-container.ts';
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
 * @throws DomainError E_CRL_ROLLBACK { number, known } where the package carries an older list than the ledger holds
 */
export function adoptOfficePki(tx: WriteTx, { pki }: OpenedContainer, at: string): void {
  const own = findOwnKey(tx, 'sign');
  const mine = pki.certificates.find((certificate) => keySha256(certificate.spki) === own?.spkiSha256);
  if (own !== undefined && mine !== undefined) setOwnCertificate(tx, own.spkiSha256, mine.der);
  if (pki.crl === null) return;
  const known = currentCrl(tx)?.number ?? 0;
  if (pki.crl.number < known) throw new DomainError('E_CRL_ROLLBACK', { number: pki.crl.number, known });
  saveCrl(tx, { number: pki.crl.number, der: pki.crl.der }, at);
}
