/**
 * Encryption to several units: CMS AuthEnvelopedData (RFC 5083), ECDH-ES on P-256, AES-256 key wrap, AES-256-GCM.
 * Receivers are named by key identifier, so a unit needs no certificate to receive. `openssl cms -decrypt` opens it.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import { aeskw } from '@noble/ciphers/aes.js';
import { DomainError } from '../../../domain/errors.ts';
import { maxReceivers } from '../../../domain/packages/package-limits.ts';
import {
  concatBytes,
  der,
  derAlgorithm,
  derChildren,
  derHeader,
  derInt,
  type DerNode,
  derOctets,
  derOid,
  derSeq,
  derSequence,
  derSetOf,
  expectDer,
  readDer,
  sameBytes,
} from '../pki/der.ts';
import { type KeyPair, keySha256, publicKeyOf, spkiOfPoint, subjectKeyId } from '../pki/keys.ts';
import { oids } from '../pki/oids.ts';

const tagLength = 16;
const wrapAlgorithm = derAlgorithm(derOid('2.16.840.1.101.3.4.1.45'));
const keyAgreement = derAlgorithm(derOid('1.3.132.1.11.1'), wrapAlgorithm);
const gcm = (nonce: Uint8Array): Uint8Array =>
  derAlgorithm(derOid('2.16.840.1.101.3.4.1.46'), derSeq(derOctets(nonce), derInt(tagLength)));

/** ECC-CMS-SharedInfo (RFC 5753): wrap algorithm and key length 256 bits. */
const sharedInfo = derSeq(wrapAlgorithm, der(0xa2, derOctets(Uint8Array.of(0, 0, 1, 0))));

/** X9.63 key derivation, one round of SHA-256. */
const wrappingKey = (secret: Uint8Array): Buffer =>
  createHash('sha256')
    .update(secret)
    .update(Uint8Array.of(0, 0, 0, 1))
    .update(sharedInfo)
    .digest();

/** What differs between receivers. */
type Receiver = { keyId: Uint8Array; point: Uint8Array; wrapped: Uint8Array };

const receiverInfo = ({ keyId, point, wrapped }: Receiver): Uint8Array => {
  const originator = der(0xa1, derAlgorithm(oids.ecPublicKey), der(0x03, Uint8Array.of(0), point));
  const encryptedKey = derSeq(der(0xa0, derOctets(keyId)), derOctets(wrapped));
  return der(0xa1, derInt(3), der(0xa0, originator), keyAgreement, derSeq(encryptedKey));
};

type Envelope = { receivers: readonly Receiver[]; nonce: Uint8Array; sealed: Uint8Array; tag: Uint8Array };

/**
 * Everything around the sealed bytes. The same function writes and checks, without a copy of a large container.
 *
 * @returns the bytes before and after them
 */
const frame = ({ receivers, nonce, sealed, tag }: Envelope): { before: Uint8Array; after: Uint8Array } => {
  const after = derOctets(tag);
  let before: Uint8Array = derHeader(0x80, sealed.length);
  const wrap = (outerTag: number, trailing: number, ...inner: Uint8Array[]) => {
    const length = [...inner, before].reduce((sum, part) => sum + part.length, sealed.length + trailing);
    before = concatBytes(derHeader(outerTag, length), ...inner, before);
  };
  wrap(0x30, 0, oids.data, gcm(nonce));
  wrap(0x30, after.length, derInt(0), derSetOf(...receivers.map(receiverInfo)));
  wrap(0xa0, after.length);
  wrap(0x30, after.length, oids.authEnvelopedData);
  return { before, after };
};

const encode = (envelope: Envelope): Uint8Array => {
  const { before, after } = frame(envelope);
  return concatBytes(before, envelope.sealed, after);
};

const isOnlyForm = (envelope: Envelope, bytes: Uint8Array): boolean => {
  const { before, after } = frame(envelope);
  return (
    sameBytes(before, bytes.subarray(0, before.length)) &&
    sameBytes(after, bytes.subarray(before.length + envelope.sealed.length))
  );
};

const wrapFor = (spki: Uint8Array, contentKey: Uint8Array): Receiver => {
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicPoint = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
  const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: publicKeyOf(spki) });
  return { keyId: subjectKeyId(spki), point: publicPoint, wrapped: aeskw(wrappingKey(secret)).encrypt(contentKey) };
};

/**
 * Encrypts a container to the keys of its receivers.
 *
 * @param receivers SPKIs of encryption keys, at least one, at most 600
 * @returns DER
 */
export const encryptContainer = (container: Uint8Array, receivers: readonly Uint8Array[]): Uint8Array => {
  if (receivers.length === 0 || receivers.length > maxReceivers)
    throw new RangeError(`between 1 and ${maxReceivers} receivers, not ${receivers.length}`);
  const contentKey = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce);
  const sealed = cipher.update(container);
  cipher.final();
  const wraps = receivers.map((spki) => wrapFor(spki, contentKey));
  return encode({ receivers: wraps, nonce, sealed, tag: cipher.getAuthTag() });
};

const readReceiver = (node: DerNode): Receiver => {
  const [, originator, , keys] = derChildren(expectDer(node, 0xa1), 4);
  const [originatorKey] = derChildren(expectDer(originator, 0xa0), 1);
  const [, bits] = derChildren(expectDer(originatorKey, 0xa1), 2);
  const [encryptedKey] = derSequence(keys, 1);
  const [id, wrapped] = derSequence(encryptedKey, 2);
  const [keyId] = derChildren(expectDer(id, 0xa0), 1);
  return {
    keyId: expectDer(keyId, 0x04).body,
    point: expectDer(bits, 0x03).body.subarray(1),
    wrapped: expectDer(wrapped, 0x04).body,
  };
};

const readEnvelope = (bytes: Uint8Array): Envelope => {
  const [type, wrapper] = derSequence(readDer(bytes), 2);
  if (!sameBytes(type?.raw, oids.authEnvelopedData)) throw new DomainError('E_ENC_FORMAT');
  const [body] = derChildren(expectDer(wrapper, 0xa0), 1);
  const [, receivers, content, tag] = derSequence(body, 4);
  const [, algorithm, sealed] = derSequence(content, 3);
  const [, parameters] = derSequence(algorithm, 2);
  const [nonceNode] = derSequence(parameters, 2);
  const nonce = expectDer(nonceNode, 0x04).body;
  if (nonce.length !== 12 || !sameBytes(algorithm?.raw, gcm(nonce))) throw new DomainError('E_ENC_ALG');
  const envelope = {
    receivers: derChildren(expectDer(receivers, 0x31), maxReceivers).map(readReceiver),
    nonce,
    sealed: expectDer(sealed, 0x80).body,
    tag: expectDer(tag, 0x04).body,
  };
  if (envelope.tag.length !== tagLength || !isOnlyForm(envelope, bytes)) throw new DomainError('E_ENC_FORMAT');
  return envelope;
};

const unwrap = (envelope: Envelope, keys: readonly KeyPair[]): { contentKey: Uint8Array; key: KeyPair } => {
  for (const key of keys) {
    const keyId = subjectKeyId(key.spki);
    const mine = envelope.receivers.find((receiver) => sameBytes(receiver.keyId, keyId));
    if (!mine) continue;
    try {
      const publicKey = publicKeyOf(spkiOfPoint(mine.point));
      const secret = diffieHellman({ privateKey: key.privateKey, publicKey });
      return { contentKey: aeskw(wrappingKey(secret)).decrypt(mine.wrapped), key };
    } catch (cause) {
      throw new DomainError('E_ENC_INTEGRITY', {}, { cause });
    }
  }
  throw new DomainError('E_ENC_NOT_FOR_ME');
};

/**
 * Step 2: opens an envelope with one of the ledger's keys.
 *
 * @param keys present and former encryption keys
 * @returns the signed container and the name of the key that opened it
 * @throws DomainError E_ENC_FORMAT · E_ENC_ALG · E_ENC_NOT_FOR_ME · E_ENC_INTEGRITY
 */
export const decryptContainer = (
  bytes: Uint8Array,
  keys: readonly KeyPair[],
): { container: Buffer; keySha256: string } => {
  let envelope: Envelope;
  try {
    envelope = readEnvelope(bytes);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('E_ENC_FORMAT', {}, { cause });
  }
  const { contentKey, key } = unwrap(envelope, keys);
  try {
    const decipher = createDecipheriv('aes-256-gcm', contentKey, envelope.nonce, { authTagLength: tagLength });
    decipher.setAuthTag(envelope.tag);
    const container = decipher.update(envelope.sealed);
    decipher.final();
    return { container, keySha256: keySha256(key.spki) };
  } catch (cause) {
    throw new DomainError('E_ENC_INTEGRITY', {}, { cause });
  }
};
