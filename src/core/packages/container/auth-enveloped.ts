/**
 * CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM around any bytes: packages and backups differ only in who may open
 * it. Receivers are RecipientInfo elements made elsewhere.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DomainError } from '../../../domain/errors.ts';
import {
  concatBytes,
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
import { oids } from '../pki/oids.ts';

const tagLength = 16;
const gcm = (nonce: Uint8Array): Uint8Array =>
  derAlgorithm(derOid('2.16.840.1.101.3.4.1.46'), derSeq(derOctets(nonce), derInt(tagLength)));

export type AuthEnveloped = {
  /** RecipientInfo elements, DER; in a file they stand in the order of a SET OF */
  receivers: readonly Uint8Array[];
  nonce: Uint8Array;
  sealed: Uint8Array;
  tag: Uint8Array;
};

/**
 * Everything around the sealed bytes. The same function writes and checks, without a copy of a large container.
 *
 * @returns the bytes before and after them
 */
const frame = ({ receivers, nonce, sealed, tag }: AuthEnveloped): { before: Uint8Array; after: Uint8Array } => {
  const after = derOctets(tag);
  let before: Uint8Array = derHeader(0x80, sealed.length);
  const wrap = (outerTag: number, trailing: number, ...inner: Uint8Array[]) => {
    const length = [...inner, before].reduce((sum, part) => sum + part.length, sealed.length + trailing);
    before = concatBytes(derHeader(outerTag, length), ...inner, before);
  };
  wrap(0x30, 0, oids.data, gcm(nonce));
  wrap(0x30, after.length, derInt(0), derSetOf(...receivers));
  wrap(0xa0, after.length);
  wrap(0x30, after.length, oids.authEnvelopedData);
  return { before, after };
};

const isOnlyForm = (envelope: AuthEnveloped, bytes: Uint8Array): boolean => {
  const { before, after } = frame(envelope);
  return (
    sameBytes(before, bytes.subarray(0, before.length)) &&
    sameBytes(after, bytes.subarray(before.length + envelope.sealed.length))
  );
};

/**
 * Encrypts content under a fresh key.
 *
 * @param receiversOf makes the RecipientInfo elements that carry the key of 32 bytes
 * @returns DER
 */
export const sealContent = (content: Uint8Array, receiversOf: (contentKey: Uint8Array) => Uint8Array[]): Uint8Array => {
  const contentKey = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce);
  const sealed = cipher.update(content);
  cipher.final();
  const envelope = { receivers: receiversOf(contentKey), nonce, sealed, tag: cipher.getAuthTag() };
  const { before, after } = frame(envelope);
  return concatBytes(before, sealed, after);
};

/**
 * Takes an envelope apart; only the one form this program writes is accepted.
 *
 * @returns the envelope with its receivers in the order of the file
 * @throws DomainError E_ENC_ALG for another algorithm · E_ENC_FORMAT · DerError for what is no DER
 */
export const readAuthEnveloped = (
  bytes: Uint8Array,
  maxReceivers: number,
): AuthEnveloped & { receiverNodes: DerNode[] } => {
  const [type, wrapper] = derSequence(readDer(bytes), 2);
  if (!sameBytes(type?.raw, oids.authEnvelopedData)) throw new DomainError('E_ENC_FORMAT');
  const [body] = derChildren(expectDer(wrapper, 0xa0), 1);
  const [, receivers, content, tag] = derSequence(body, 4);
  const [, algorithm, sealed] = derSequence(content, 3);
  const [, parameters] = derSequence(algorithm, 2);
  const [nonceNode] = derSequence(parameters, 2);
  const nonce = expectDer(nonceNode, 0x04).body;
  if (nonce.length !== 12 || !sameBytes(algorithm?.raw, gcm(nonce))) throw new DomainError('E_ENC_ALG');
  const receiverNodes = derChildren(expectDer(receivers, 0x31), maxReceivers);
  const envelope = {
    receiverNodes,
    receivers: receiverNodes.map(({ raw }) => raw),
    nonce,
    sealed: expectDer(sealed, 0x80).body,
    tag: expectDer(tag, 0x04).body,
  };
  if (envelope.tag.length !== tagLength || !isOnlyForm(envelope, bytes)) throw new DomainError('E_ENC_FORMAT');
  return envelope;
};

/** @throws DomainError E_ENC_INTEGRITY when a byte was changed or the key is another one */
export const openContent = ({ nonce, sealed, tag }: AuthEnveloped, contentKey: Uint8Array): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', contentKey, nonce, { authTagLength: tagLength });
    decipher.setAuthTag(tag);
    const content = decipher.update(sealed);
    decipher.final();
    return content;
  } catch (cause) {
    throw new DomainError('E_ENC_INTEGRITY', {}, { cause });
  }
};
