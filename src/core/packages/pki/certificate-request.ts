/** Reads PKCS#10 requests of units. */
import { DomainError } from '../../../domain/errors.ts';
import { bitString, isSignedBy, nameAttribute } from './certificate.ts';
import { derSequence, expectDer, readDer, sameBytes } from './der.ts';
import { algorithms, oids } from './oids.ts';

export type CertificateRequest = { der: Uint8Array; spki: Uint8Array; unit: string; name: string };

const parse = (bytes: Uint8Array): CertificateRequest => {
  const [info, algorithm, signature] = derSequence(readDer(bytes), 3);
  const [version, subject, spki] = derSequence(info, 3, 4);
  const request = {
    der: bytes,
    spki: expectDer(spki, 0x30).raw,
    unit: nameAttribute(subject, oids.unitCode),
    name: nameAttribute(subject, oids.commonName),
  };
  const isOurs = sameBytes(version?.raw, Uint8Array.of(2, 1, 0)) && sameBytes(algorithm?.raw, algorithms.ecdsaSha256);
  const signed = { tbs: expectDer(info, 0x30).raw, signature: bitString(signature) };
  if (!isOurs || !isSignedBy(signed, request.spki)) throw new DomainError('E_CSR_INVALID', { unit: request.unit });
  return request;
};

/**
 * Reads a request and verifies its proof of possession.
 *
 * @param bytes DER
 * @throws DomainError E_CSR_INVALID { unit }
 */
export const readRequest = (bytes: Uint8Array): CertificateRequest => {
  try {
    return parse(bytes);
  } catch (cause) {
    if (cause instanceof DomainError && cause.code === 'E_CSR_INVALID') throw cause;
    throw new DomainError('E_CSR_INVALID', { unit: '' }, { cause });
  }
};
