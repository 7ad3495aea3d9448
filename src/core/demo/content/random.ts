/** Repeatable chance for the demonstration county: same seed, same county. Not for keys or ids of real rows. */
import { createHash } from 'node:crypto';
import type { Id } from '../../../domain/ids.ts';

export type Random = {
  /** whole number 0 … limit-1 */
  below: (limit: number) => number;
  /** whole number low … high */
  between: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  pick: <T>(list: readonly T[]) => T;
  /** `count` different members (all of them when the list is shorter), in a new order */
  some: <T>(list: readonly T[], count: number) => T[];
};

const digest = (parts: readonly (string | number)[]): Buffer =>
  createHash('sha256').update(parts.join('\u0000')).digest();

/** mulberry32 (public domain): 32 bits of state, quite enough to vary texts. */
const mulberry = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A stream of its own per purpose, so that a change in one part of the content leaves the others alone. */
export const randomFrom = (...parts: (string | number)[]): Random => {
  const next = mulberry(digest(parts).readUInt32BE());
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  const some = <T>(list: readonly T[], count: number): T[] =>
    list
      .map((item) => ({ item, place: next() }))
      .toSorted((a, b) => a.place - b.place)
      .slice(0, count)
      .map(({ item }) => item);
  return { below, between: (low, high) => low + below(high - low + 1), chance: (p) => next() < p, pick, some };
};

/** A UUID (version 8) that depends on its parts alone. */
export const idFrom = <T extends string = string>(...parts: (string | number)[]): Id<T> => {
  const hex = digest(parts).toString('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return id.join('-') as Id<T>;
};
