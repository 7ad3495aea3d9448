/** P-256 key pairs for signing and for decryption. A key is known by the SHA-256 of its SubjectPublicKeyInfo. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, webcrypto } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import { keyCodeOf } from '../../../domain/packages/key-code.ts';
import { concatBytes, der, derAlgorithm, derSeq, sameBytes } from './der.ts';
import { oids } from './oids.ts';

/** KeyObjects survive postMessage, so a pair may be handed to a worker as it is. */
export type KeyPair = { privateKey: KeyObject; spki: Uint8Array };

const p256 = derAlgorithm(oids.ecPublicKey, oids.p256);
const pointLength = 65;

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Name of a key in manifests and tables: SHA-256 of its SPKI, 64 hex digits. */
export const keySha256 = (spki: Uint8Array): string => sha256Hex(spki);

/** The 30 digits people compare on paper. */
export const keyCode = (spki: Uint8Array): string => keyCodeOf(sha256(spki));

/** SubjectPublicKeyInfo of an uncompressed P-256 point (65 bytes, first 0x04). */
export const spkiOfPoint = (point: Uint8Array): Uint8Array => derSeq(p256, der(0x03, Uint8Array.of(0), point));

/**
 * The uncompressed point of a P-256 SubjectPublicKeyInfo.
 *
 * @throws DomainError E_KEY_FORMAT for any other key or encoding
 */
export const pointOfSpki = (spki: Uint8Array): Uint8Array => {
  const point = spki.subarray(-pointLength);
  if (point[0] !== 0x04 || !sameBytes(spkiOfPoint(point), spki)) throw new DomainError('E_KEY_FORMAT');
  return point;
};

/** Public key for node:crypto; refuses points that are not on the curve. */
export const publicKeyOf = (spki: Uint8Array): KeyObject => {
  pointOfSpki(spki);
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch (cause) {
    throw new DomainError('E_KEY_FORMAT', {}, { cause });
  }
};

/**
 * The pair of a PKCS#8 private key.
 *
 * @throws DomainError E_KEY_FORMAT unless it is a P-256 key
 */
export const keyPairOf = (pkcs8: Uint8Array): KeyPair => {
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    pointOfSpki(spki);
    return { privateKey, spki };
  } catch (cause) {
    throw new DomainError('E_KEY_FORMAT', {}, { cause });
  }
};

export const pkcs8Of = (pair: KeyPair): Buffer => pair.privateKey.export({ format: 'der', type: 'pkcs8' });

const generate = async (name: 'ECDSA' | 'ECDH'): Promise<KeyPair> => {
  const pair = await webcrypto.subtle.generateKey(
    { name, namedCurve: 'P-256' },
    true,
    name === 'ECDSA' ? ['sign', 'verify'] : ['deriveBits'],
  );
  return keyPairOf(new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)));
};

/** A new key for signing. */
export const generateSigningKey = (): Promise<KeyPair> => generate('ECDSA');

/** A new key for decryption; never used to sign. */
export const generateEncryptionKey = (): Promise<KeyPair> => generate('ECDH');

/** Key identifier inside certificates and envelopes: leftmost 160 bits of SHA-256 of the point (RFC 7093, method 1). */
export const subjectKeyId = (spki: Uint8Array): Uint8Array => sha256(concatBytes(pointOfSpki(spki))).subarray(0, 20);

/**
 * Serial numbers are made from the key, so that the revocation list also names a key that signs with a self-signed
 * certificate: one byte generation (1–127), then the first 19 bytes of SHA-256(SPKI).
 */
export const serialOf = (spki: Uint8Array, generation = 1): string =>
  Buffer.concat([Buffer.of(generation), sha256(spki).subarray(0, 19)]).toString('hex');
