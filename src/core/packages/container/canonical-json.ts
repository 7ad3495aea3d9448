/** RFC 8785 canonical JSON: writing, and the gate that every JSON file of a container must pass. */
import { DomainError } from '../../../domain/errors.ts';
import { maxJsonContainers, maxJsonDepth } from '../../../domain/packages/package-limits.ts';
import { isCanonicalText } from './is-canonical-text.ts';

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('lone surrogate');
  return JSON.stringify(value);
};

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const write = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is not JSON`);
  const members: Record<string, unknown> = { ...value };
  const keys = Object.keys(members).toSorted(byCodeUnits);
  return `{${keys.map((key) => `${text(key)}:${write(members[key])}`).join(',')}}`;
};

/**
 * The one canonical text of a JSON value, UTF-8.
 *
 * @throws TypeError for what is not JSON: undefined, NaN, lone surrogates
 */
export const canonicalJson = (value: unknown): Buffer => Buffer.from(write(value), 'utf8');

const [quote, backslash, openBrace, openBracket, closeBrace, closeBracket] = [0x22, 0x5c, 0x7b, 0x5b, 0x7d, 0x5d];

/** Is the text shallow and small enough to be parsed? Counted on the bytes, before anything is built from them. */
const isModest = (bytes: Buffer): boolean => {
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) at = endOfString(bytes, at + 1);
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      containers += 1;
      if (depth > maxJsonDepth || containers > maxJsonContainers) return false;
    }
  }
  return true;
};

/** Offset of the closing quote; `indexOf` is native and skips the text between. */
const endOfString = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(quote, from); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === backslash && at - 1 - slashes >= from) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses JSON that must be canonical: no duplicate keys, BOM, spare spaces, 1e2, -0, nesting beyond 32,
 * more than 100 000 arrays and objects.
 *
 * @param path of the file, for the sentence
 * @throws DomainError E_JSON { path } · E_JSON_NOT_CANONICAL { path }
 */
export const parseCanonicalJson = (bytes: Buffer, path: string): unknown => {
  let isCanonical: boolean;
  let value: unknown;
  try {
    const source = decoder.decode(bytes);
    isCanonical = isCanonicalText(source);
    // What is not canonical is parsed only to say which of two codes it gets, and never where it is too deep or too much.
    if (!isCanonical && !isModest(bytes)) throw new RangeError('too deep or too much');
    value = JSON.parse(source);
  } catch (cause) {
    throw new DomainError('E_JSON', { path }, { cause });
  }
  if (!isCanonical) throw new DomainError('E_JSON_NOT_CANONICAL', { path });
  return value;
};
