/**
 * DER in the small: a strict, bounded reader and a writer. What the reader accepts has exactly one encoding of
 * tags and lengths; callers re-encode what they understood and compare, so no byte stays unexplained.
 */

/** One element: `raw` with header, `body` without; both are views into the input. */
export type DerNode = { tag: number; raw: Uint8Array; body: Uint8Array };

export class DerError extends Error {
  override readonly name = 'DerError';
}

const fail = (detail: string): never => {
  throw new DerError(detail);
};

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? fail('cut off');

/** Header length and body length of the element at `at`; every length is checked against the end of the input. */
const readHeader = (bytes: Uint8Array, at: number): { header: number; length: number } => {
  if ((byteAt(bytes, at) & 0x1f) === 0x1f) fail('tag number above 30');
  const first = byteAt(bytes, at + 1);
  if (first < 0x80) return { header: 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4) fail('indefinite or oversized length');
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(bytes, at + 2 + index);
  if (length < 0x80 || length < 256 ** (count - 1)) fail('length not minimal');
  return { header: 2 + count, length };
};

const nodeAt = (bytes: Uint8Array, at: number): DerNode => {
  const { header, length } = readHeader(bytes, at);
  const end = at + header + length;
  if (end > bytes.length) fail('length past the end');
  return { tag: byteAt(bytes, at), raw: bytes.subarray(at, end), body: bytes.subarray(at + header, end) };
};

/**
 * The one element that fills the input.
 *
 * @throws DerError if it is cut off, has trailing bytes or a length that is not minimal
 */
export const readDer = (bytes: Uint8Array): DerNode => {
  const node = nodeAt(bytes, 0);
  if (node.raw.length !== bytes.length) fail('trailing bytes');
  return node;
};

/**
 * The elements inside a constructed one, in order.
 *
 * @param limit more than this many elements are refused
 */
export const derChildren = (node: DerNode, limit = 64): DerNode[] => {
  if ((node.tag & 0x20) === 0) fail('not constructed');
  const children: DerNode[] = [];
  for (let at = 0; at < node.body.length;) {
    const child = nodeAt(node.body, at);
    if (children.push(child) > limit) fail('too many elements');
    at += child.raw.length;
  }
  return children;
};

/** The element with the expected tag, or a DerError. */
export const expectDer = (node: DerNode | undefined, tag: number): DerNode => {
  if (node?.tag !== tag) return fail(`tag ${tag.toString(16)} expected`);
  return node;
};

/** Children of a SEQUENCE, at least and at most as many as said. */
export const derSequence = (node: DerNode | undefined, min: number, max = min): DerNode[] => {
  const children = derChildren(expectDer(node, 0x30), max);
  if (children.length < min) fail('elements missing');
  return children;
};

export const concatBytes = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

const derLength = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
};

/** Tag and length of an element whose body follows elsewhere. */
export const derHeader = (tag: number, length: number): Uint8Array => Uint8Array.from([tag, ...derLength(length)]);

export const der = (tag: number, ...contents: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const length = contents.reduce((total, part) => total + part.length, 0);
  return concatBytes(derHeader(tag, length), ...contents);
};

export const derSeq = (...contents: Uint8Array[]): Uint8Array<ArrayBuffer> => der(0x30, ...contents);
export const derOctets = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => der(0x04, bytes);

/** SET OF: the elements sorted by their encoding, as DER demands. */
export const derSetOf = (...contents: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  der(0x31, ...contents.toSorted((a, b) => Buffer.compare(a, b)));

/** INTEGER from a non-negative whole number. */
export const derInt = (value: number): Uint8Array<ArrayBuffer> => {
  const hex = value.toString(16);
  return derUnsigned(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
};

/** INTEGER from big-endian unsigned bytes. */
export const derUnsigned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1;
  const significant = bytes.subarray(from);
  return der(0x02, (significant[0] ?? 0) & 0x80 ? concatBytes(Uint8Array.of(0), significant) : significant);
};

/** Unsigned bytes of a non-negative, minimal INTEGER. */
export const readUnsigned = (node: DerNode | undefined): Uint8Array => {
  const { body } = expectDer(node, 0x02);
  const first = body[0] ?? fail('empty integer');
  if (first & 0x80) fail('negative integer');
  if (first === 0 && body.length > 1) {
    if (((body[1] ?? 0) & 0x80) === 0) fail('integer not minimal');
    return body.subarray(1);
  }
  return body;
};

/** A non-negative INTEGER up to 2^48. */
export const readSmallInt = (node: DerNode | undefined): number => {
  const bytes = readUnsigned(node);
  if (bytes.length > 6) fail('integer too large');
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
};

/** OBJECT IDENTIFIER from dotted numbers; arcs may exceed 2^53. */
export const derOid = (dotted: string): Uint8Array<ArrayBuffer> => {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const bytes = [first * 40n + second, ...rest].flatMap((arc) => {
    const septets: number[] = [Number(arc & 127n)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) septets.unshift(Number(left & 127n) | 0x80);
    return septets;
  });
  return der(0x06, Uint8Array.from(bytes));
};

/** AlgorithmIdentifier. */
export const derAlgorithm = (oid: Uint8Array, ...parameters: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  derSeq(oid, ...parameters);

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
