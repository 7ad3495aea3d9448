/** Reads the county's revocation lists, which are issued with a rising number: only a higher one is accepted. */
import { DomainError } from '../../../domain/errors.ts';
import { maxCrlBytes } from '../../../domain/packages/package-limits.ts';
import { bitString, type Certificate, isSignedBy } from './certificate.ts';
import { derChildren, type DerNode, derOid, derSequence, expectDer } from './der.ts';
import { readDer, readSmallInt, readUnsigned, sameBytes } from './der.ts';
import { readDerTime } from './der-time.ts';
import { serialOf } from './keys.ts';
import { algorithms } from './oids.ts';

export type RevocationList = {
  der: Uint8Array;
  number: number;
  thisUpdate: Date;
  nextUpdate: Date;
  /** Serial numbers, hex. */
  serials: ReadonlySet<string>;
  /** The serials without their generation byte: the keys. */
  keys: ReadonlySet<string>;
};

const maxEntries = 20_000;
/** Digits of a serial that stand for the key: the beginning of the SHA-256 of its SPKI. */
const KEY_PART = 38;

const crlNumberOid = derOid('2.5.29.20');
const refuse = (detail: string): never => {
  throw new DomainError('E_CRL_INVALID', { detail });
};

const readNumber = (wrapper: DerNode | undefined): number => {
  const [list] = derChildren(expectDer(wrapper, 0xa0), 1);
  for (const extension of derChildren(expectDer(list, 0x30), 8)) {
    const [oid, value] = derSequence(extension, 2);
    if (sameBytes(oid?.raw, crlNumberOid)) return readSmallInt(readDer(expectDer(value, 0x04).body));
  }
  return refuse('没有编号');
};

const readSerials = (node: DerNode | undefined): string[] =>
  node === undefined
    ? []
    : derChildren(expectDer(node, 0x30), maxEntries).map((entry) =>
        Buffer.from(readUnsigned(derSequence(entry, 2, 3)[0])).toString('hex'),
      );

const parse = (bytes: Uint8Array, root: Certificate): RevocationList => {
  const [tbs, algorithm, signature] = derSequence(readDer(bytes), 3);
  const fields = derSequence(tbs, 6, 7);
  const [version, innerAlgorithm, issuer, thisUpdate, nextUpdate] = fields;
  const isOurs =
    sameBytes(version?.raw, Uint8Array.of(2, 1, 1)) &&
    sameBytes(algorithm?.raw, algorithms.ecdsaSha256) &&
    sameBytes(innerAlgorithm?.raw, algorithms.ecdsaSha256);
  if (!isOurs) refuse('格式');
  const signed = { tbs: expectDer(tbs, 0x30).raw, signature: bitString(signature) };
  if (!sameBytes(issuer?.raw, root.subject) || !isSignedBy(signed, root.spki)) refuse('不是本县签发');
  const serials = new Set(readSerials(fields.length === 7 ? fields[5] : undefined));
  return {
    der: bytes,
    number: readNumber(fields.at(-1)),
    thisUpdate: readDerTime(thisUpdate),
    nextUpdate: readDerTime(nextUpdate),
    serials,
    keys: new Set([...serials].map((serial) => serial.slice(2))),
  };
};

/**
 * Reads a list and verifies that the root signed it.
 *
 * @param bytes DER
 * @throws DomainError E_CRL_INVALID { detail }
 */
export const readRevocationList = (bytes: Uint8Array, root: Certificate): RevocationList => {
  if (bytes.length > maxCrlBytes) refuse('太大');
  try {
    return parse(bytes, root);
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('E_CRL_INVALID', { detail: '结构' }, { cause });
  }
};

/**
 * The list to keep when another one arrives.
 *
 * @returns the offered list if its number is higher; the known one if the same list came again
 * @throws DomainError E_CRL_ROLLBACK { number, known } for a lower number, or the same number with other content
 */
export const newerRevocationList = (known: RevocationList | null, offered: RevocationList): RevocationList => {
  if (known === null || offered.number > known.number) return offered;
  if (offered.number === known.number && sameBytes(offered.der, known.der)) return known;
  throw new DomainError('E_CRL_ROLLBACK', { number: offered.number, known: known.number });
};

/** Is the certificate on the list, or its key under any certificate, also a self-signed one? */
export const isRevoked = (list: RevocationList, certificate: Certificate): boolean =>
  list.serials.has(certificate.serial) || list.keys.has(serialOf(certificate.spki).slice(2));

/** Is the key on the list? For keys whose certificate never came this way. @param spkiSha256 of the signing key, hex */
export const isKeyRevoked = (list: RevocationList, spkiSha256: string): boolean =>
  list.keys.has(spkiSha256.slice(0, KEY_PART));
