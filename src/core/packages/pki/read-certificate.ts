import { readLimited } from '../../platform/files.ts';
import { fromPem } from './pem.ts';

/** More than any certificate takes, as DER or PEM. */
const CERTIFICATE_BYTES = 64 * 1024;

/** DER of the certificate in a DER or PEM file. @throws DomainError FILE_NOT_FOUND · FILE_UNREADABLE · E_PKG_TOO_LARGE */
export function readCertificate(path: string): Uint8Array {
  const bytes = readLimited(path, CERTIFICATE_BYTES);
  return fromPem('CERTIFICATE', bytes.toString('latin1')) ?? bytes;
}
