/** What a package carries in pki/: read and checked against the root and the signer, adopted by nobody here. */
import { DomainError } from '../../../domain/errors.ts';
import { type Certificate, readCertificate } from '../pki/certificate.ts';
import { type CertificateRequest, readRequest } from '../pki/certificate-request.ts';
import { pointOfSpki } from '../pki/keys.ts';
import { readRevocationList, type RevocationList } from '../pki/revocation-list.ts';
import type { CheckedSigner } from '../pki/trust.ts';
import { keySha256 } from '../pki/keys.ts';
import { isCertificatePath, pkiPaths } from './container-paths.ts';

export type CarriedPki = {
  request: CertificateRequest | null;
  /** SPKI of the sender's encryption key. */
  encryptionKey: Uint8Array | null;
  /** Certificates that travel down; whoever adopts one verifies it by opening a package of its key. */
  certificates: readonly Certificate[];
  crl: RevocationList | null;
};

const requestOf = (bytes: Uint8Array | undefined, signer: CheckedSigner): CertificateRequest | null => {
  if (bytes === undefined) {
    // Without a certificate the request is what the county certifies: it must be there.
    if (signer.certificate === null) throw new DomainError('E_CSR_INVALID', { unit: signer.unit });
    return null;
  }
  const request = readRequest(bytes);
  if (keySha256(request.spki) !== signer.spkiSha256 || request.unit !== signer.unit)
    throw new DomainError('E_CSR_INVALID', { unit: signer.unit });
  return request;
};

/**
 * @throws DomainError E_CSR_INVALID · E_CRL_INVALID · E_CERT_FORMAT · E_KEY_FORMAT
 */
export const readCarriedPki = (
  files: ReadonlyMap<string, Buffer>,
  signer: CheckedSigner,
  root: Certificate,
): CarriedPki => {
  const encryptionKey = files.get(pkiPaths.encryptionKey) ?? null;
  if (encryptionKey) pointOfSpki(encryptionKey);
  const crl = files.get(pkiPaths.crl);
  const certificates = [...files].filter(([path]) => isCertificatePath(path));
  return {
    request: requestOf(files.get(pkiPaths.request), signer),
    encryptionKey,
    certificates: certificates.map(([, bytes]) => readCertificate(bytes)),
    crl: crl ? readRevocationList(crl, root) : null,
  };
};
