import { typedDigits, wrongKeyCodeGroups } from './key-code.ts';

/** Digits of a key code, and of a package's code on the cover. */
const codeLength = 30;
/** More wrong groups than this say nothing about which code was meant; a stray match of four groups is 1 in 10^20. */
const mostWrongGroups = 2;

/** A code on paper, and what it stands for. */
export type PaperCode<Item> = { digits: string; item: Item };

export type Scan<Item> =
  | { kind: 'found'; item: Item }
  /** groups are numbers 1–6 */
  | { kind: 'wrong-groups'; item: Item; groups: number[] }
  | { kind: 'unknown' }
  /** not a whole number of codes of 30 digits */
  | { kind: 'incomplete'; digits: number };

/** A scanner that sends no Enter leaves several codes in one line; any of them will do. */
const codesIn = (digits: string): string[] => digits.match(/.{30}/gu) ?? [];

/**
 * What a scanned or typed line means: full-width digits count, everything else is a separator.
 *
 * @param codes the codes that may be meant, in any order
 */
export function readScan<Item>(line: string, codes: readonly PaperCode<Item>[]): Scan<Item> {
  const digits = typedDigits(line);
  if (digits.length === 0 || digits.length % codeLength !== 0) return { kind: 'incomplete', digits: digits.length };
  const read = codesIn(digits);
  const exact = codes.find((code) => read.includes(code.digits));
  if (exact !== undefined) return { kind: 'found', item: exact.item };
  const near = read
    .flatMap((one) => codes.map(({ digits: real, item }) => ({ item, groups: wrongKeyCodeGroups(one, real) })))
    .filter(({ groups }) => groups.length <= mostWrongGroups)
    .toSorted((a, b) => a.groups.length - b.groups.length)[0];
  return near === undefined ? { kind: 'unknown' } : { kind: 'wrong-groups', ...near };
}
