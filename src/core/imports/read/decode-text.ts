import { DomainError } from '../../../domain/errors.ts';

const boms: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file in UTF-8, UTF-16 or GB 18030 (thus GBK and GB 2312). A byte order mark decides; without one: zero
 * bytes mean UTF-16, bytes that are right UTF-8 are that, the rest is GB 18030.
 *
 * @returns text without byte order mark
 * @throws DomainError SHEET_ENCODING_UNKNOWN { file }
 */
export const decodeText = (bytes: Uint8Array, file: string): { text: string; encoding: string } => {
  const bom = boms.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const candidates = bom ? [bom] : [utf16Order(bytes), 'utf-8', 'gb18030'].filter((one) => one !== undefined);
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  throw new DomainError('SHEET_ENCODING_UNKNOWN', { file });
};

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** Delimiters and digits have a zero byte in UTF-16; which side it stands on tells the order. */
const utf16Order = (bytes: Uint8Array): string | undefined => {
  const zeros = [0, 0];
  const length = Math.min(bytes.byteLength, 64 * 1024);
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};
