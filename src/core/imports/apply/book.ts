/** A unit's year in memory while an import is worked out: rows are found or added here, written once at the end. */
import { compact } from '../../../domain/imports/plain-text.ts';
import { type Facts, registerNames } from '../../../domain/registers/facts.ts';

export type Book = { facts: Facts; newId: () => string };

/** The rows are copied: the given facts stay as they are. */
export function openBook(facts: Facts, newId: () => string): Book {
  const copy = Object.fromEntries(registerNames.map((register) => [register, [...facts[register]]]));
  return { facts: copy as Facts, newId };
}

/** Position after the last row. */
export const nextPosition = (rows: readonly { position: number }[]): number =>
  rows.reduce((most, { position }) => Math.max(most, position), -1) + 1;

/** Whether two names are the same but for spaces, line breaks and full-width letters. */
export const isSameName = (a: string, b: string): boolean => compact(a).toLowerCase() === compact(b).toLowerCase();

/** Longest text of one line (registers/fields: line). */
export const longestLine = 300;

/** The text as one line that fits; `cut` tells that the whole text must be kept elsewhere. */
export function asLine(text: string): { line: string; cut: boolean } {
  const line = text.trim();
  if (line.length <= longestLine) return { line, cut: false };
  // Never through the middle of a character outside the basic plane.
  return { line: `${line.slice(0, longestLine - 1).replace(/[\uD800-\uDBFF]$/, '')}…`, cut: true };
}
