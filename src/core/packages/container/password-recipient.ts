/**
 * PasswordRecipientInfo (RFC 3211): a content key under a passphrase, PBKDF2 with HMAC-SHA-256 and the PWRI key wrap in
 * AES-256-CBC, the only wrap that `openssl cms -decrypt -pwri_password` reads.
 */
import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import {
  der,
  derAlgorithm,
  derChildren,
  derInt,
  type DerNode,
  derOctets,
  derOid,
  derSeq,
  derSequence,
  expectDer,
  readSmallInt,
  sameBytes,
} from '../pki/der.ts';

/** Of a new file (package-format: backups). */
const ITERATIONS = 600_000;
/** A foreign file may not ask for more than this: some seconds. */
const MAX_ITERATIONS = 10_000_000;
const blockLength = 16;
const keyLength = 32;

const hmacSha256 = derAlgorithm(derOid('1.2.840.113549.2.9'), der(0x05));
const pbkdf2Oid = derOid('1.2.840.113549.1.5.12');
const pwriKek = derOid('1.2.840.113549.1.9.16.3.9');
const aes256Cbc = derOid('2.16.840.1.101.3.4.1.42');

type Parts = { salt: Uint8Array; iterations: number; iv: Uint8Array; wrapped: Uint8Array };

const passwordInfo = ({ salt, iterations, iv, wrapped }: Parts): Uint8Array => {
  const parameters = derSeq(derOctets(salt), derInt(iterations), derInt(keyLength), hmacSha256);
  const wrap = derAlgorithm(pwriKek, derAlgorithm(aes256Cbc, derOctets(iv)));
  return der(0xa3, derInt(0), der(0xa0, pbkdf2Oid, parameters), wrap, derOctets(wrapped));
};

/** NFKC: the same passphrase typed with another input method gives the same bytes. */
const derive = (passphrase: string, salt: Uint8Array, iterations: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    pbkdf2(passphrase.normalize('NFKC'), salt, iterations, keyLength, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** Twice through CBC without starting anew, so that every bit of the result depends on every bit of the key. */
function wrapKey(contentKey: Uint8Array, kek: Uint8Array, iv: Uint8Array): Uint8Array {
  const [a = 0, b = 0, c = 0] = contentKey;
  const head = Uint8Array.of(contentKey.length, ~a, ~b, ~c);
  const padding = randomBytes((blockLength - ((head.length + contentKey.length) % blockLength)) % blockLength);
  const cipher = createCipheriv('aes-256-cbc', kek, iv).setAutoPadding(false);
  return cipher.update(cipher.update(Buffer.concat([head, contentKey, padding])));
}

/** @returns undefined when the passphrase is another one */
function unwrapKey({ wrapped, iv }: Parts, kek: Uint8Array): Uint8Array | undefined {
  const decrypt = (start: Uint8Array, bytes: Uint8Array): Buffer =>
    createDecipheriv('aes-256-cbc', kek, start).setAutoPadding(false).update(bytes);
  // The second pass began where the first ended: its last block is the start value of the second.
  const lastOfFirst = decrypt(wrapped.subarray(-2 * blockLength, -blockLength), wrapped.subarray(-blockLength));
  const plain = decrypt(iv, decrypt(lastOfFirst, wrapped));
  const contentKey = plain.subarray(4, 4 + keyLength);
  const isOurs =
    plain[0] === keyLength && [0, 1, 2].every((at) => (plain[at + 1] ?? 0) + (contentKey[at] ?? 0) === 255);
  return isOurs ? contentKey : undefined;
}

/**
 * Prepares a receiver; deriving the key takes some tenths of a second.
 *
 * @returns makes the RecipientInfo for a content key of 32 bytes
 */
export async function passwordReceiver(passphrase: string): Promise<(contentKey: Uint8Array) => Uint8Array> {
  const salt = randomBytes(16);
  const iv = randomBytes(blockLength);
  const kek = await derive(passphrase, salt, ITERATIONS);
  return (contentKey) => passwordInfo({ salt, iterations: ITERATIONS, iv, wrapped: wrapKey(contentKey, kek, iv) });
}

export const isPasswordReceiver = (node: DerNode): boolean => node.tag === 0xa3;

/** @throws DomainError E_ENC_FORMAT · E_ENC_ALG · DerError */
function readParts(node: DerNode): Parts {
  const [, kdf, wrap, wrapped] = derChildren(expectDer(node, 0xa3), 4);
  const [, parameters] = derChildren(expectDer(kdf, 0xa0), 2);
  const [salt, iterations] = derSequence(parameters, 4);
  const [, cipher] = derSequence(wrap, 2);
  const [, iv] = derSequence(cipher, 2);
  const parts = {
    salt: expectDer(salt, 0x04).body,
    iterations: readSmallInt(iterations),
    iv: expectDer(iv, 0x04).body,
    wrapped: expectDer(wrapped, 0x04).body,
  };
  const fits = parts.iv.length === blockLength && parts.wrapped.length === 3 * blockLength;
  if (!fits || parts.iterations < 1 || parts.iterations > MAX_ITERATIONS) throw new DomainError('E_ENC_ALG');
  if (!sameBytes(passwordInfo(parts), node.raw)) throw new DomainError('E_ENC_FORMAT');
  return parts;
}

/**
 * The content key out of a receiver that holds a passphrase.
 *
 * @returns undefined when the passphrase is another one
 * @throws DomainError E_ENC_FORMAT · E_ENC_ALG · DerError
 */
export async function contentKeyByPassword(node: DerNode, passphrase: string): Promise<Uint8Array | undefined> {
  const parts = readParts(node);
  return unwrapKey(parts, await derive(passphrase, parts.salt, parts.iterations));
}
