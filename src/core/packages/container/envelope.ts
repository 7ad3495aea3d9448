/**
 * Encryption to several units: CMS AuthEnvelopedData (RFC 5083), ECDH-ES on P-256, AES-256 key wrap, AES-256-GCM.
 * Receivers are named by key identifier, so a unit needs no certificate to receive. `openssl cms -decrypt` opens it.
 */
import { createHash, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { aeskw } from '@noble/ciphers/aes.js';
import { DomainError } from '../../../domain/errors.ts';
import { maxReceivers } from '../../../domain/packages/package-limits.ts';
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
  sameBytes,
} from '../pki/der.ts';
import { type KeyPair, keySha256, publicKeyOf, spkiOfPoint, subjectKeyId } from '../pki/keys.ts';
import { oids } from '../pki/oids.ts';
import { type AuthEnveloped, openContent, readAuthEnveloped, sealContent } from './auth-enveloped.ts';

const wrapAlgorithm = derAlgorithm(derOid('2.16.840.1.101.3.4.1.45'));
const keyAgreement = derAlgorithm(derOid('1.3.132.1.11.1'), wrapAlgorithm);

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

/** RecipientInfo that carries a content key to the holder of an encryption key. */
export const keyReceiver = (spki: Uint8Array, contentKey: Uint8Array): Uint8Array => {
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicPoint = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
  const secret = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: publicKeyOf(spki) });
  const wrapped = aeskw(wrappingKey(secret)).encrypt(contentKey);
  return receiverInfo({ keyId: subjectKeyId(spki), point: publicPoint, wrapped });
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
  return sealContent(container, (contentKey) => receivers.map((spki) => keyReceiver(spki, contentKey)));
};

/** @throws DomainError E_ENC_FORMAT for another form of the same thing · DerError */
const readReceiver = (node: DerNode): Receiver => {
  const [, originator, , keys] = derChildren(expectDer(node, 0xa1), 4);
  const [originatorKey] = derChildren(expectDer(originator, 0xa0), 1);
  const [, bits] = derChildren(expectDer(originatorKey, 0xa1), 2);
  const [encryptedKey] = derSequence(keys, 1);
  const [id, wrapped] = derSequence(encryptedKey, 2);
  const [keyId] = derChildren(expectDer(id, 0xa0), 1);
  const receiver = {
    keyId: expectDer(keyId, 0x04).body,
    point: expectDer(bits, 0x03).body.subarray(1),
    wrapped: expectDer(wrapped, 0x04).body,
  };
  if (!sameBytes(receiverInfo(receiver), node.raw)) throw new DomainError('E_ENC_FORMAT');
  return receiver;
};

/**
 * The content key, out of those receivers that hold a key.
 *
 * @param nodes RecipientInfo elements for encryption keys
 * @throws DomainError E_ENC_FORMAT · E_ENC_NOT_FOR_ME · E_ENC_INTEGRITY · DerError
 */
export const contentKeyFor = (
  nodes: readonly DerNode[],
  keys: readonly KeyPair[],
): { contentKey: Uint8Array; key: KeyPair } => {
  const receivers = nodes.map(readReceiver);
  for (const key of keys) {
    const keyId = subjectKeyId(key.spki);
    const mine = receivers.find((receiver) => sameBytes(receiver.keyId, keyId));
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
  const { envelope, contentKey, key } = openEnvelope(bytes, keys);
  return { container: openContent(envelope, contentKey), keySha256: keySha256(key.spki) };
};

function openEnvelope(
  bytes: Uint8Array,
  keys: readonly KeyPair[],
): { envelope: AuthEnveloped; contentKey: Uint8Array; key: KeyPair } {
  try {
    const envelope = readAuthEnveloped(bytes, maxReceivers);
    return { envelope, ...contentKeyFor(envelope.receiverNodes, keys) };
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('E_ENC_FORMAT', {}, { cause });
  }
}
