/** Typing is saved every moment; the savings of one text become one change, so that undo takes back what a person typed. */
import type { RowImage } from './journal.ts';

/** Savings further apart than this are changes of their own, in milliseconds. */
const TYPING_GAP_MS = 5000;

type Made = { at: string; operator: string; path: string; images: readonly RowImage[] };

const changedFields = (before: object, after: object): [string, unknown, unknown][] => {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(now)
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => [field, old[field], now[field]]);
};

/** The text goes on, or is shortened from its end. */
const isTyping = (before: unknown, after: unknown): boolean =>
  typeof before === 'string' &&
  typeof after === 'string' &&
  before !== '' &&
  (after.startsWith(before) || before.startsWith(after));

/** Only this field was touched by the change before, or the row was made by it. */
const isAbout = (image: RowImage, field: string): boolean => {
  if (image.before === null || image.after === null) return image.after !== null;
  const changed = changedFields(image.before, image.after);
  return changed.length === 1 && changed[0]?.[0] === field;
};

/**
 * Both changes as one, when the later only goes on typing in the one field of the one row of the earlier.
 *
 * @returns undefined when they are two
 */
export function joinTyping(earlier: Made, later: Made): RowImage[] | undefined {
  const [first, second] = [earlier.images[0], later.images[0]];
  if (first === undefined || second === undefined || earlier.images.length > 1 || later.images.length > 1)
    return undefined;
  const gap = Date.parse(later.at) - Date.parse(earlier.at);
  const isSame =
    earlier.operator === later.operator && earlier.path === later.path && first.register === second.register;
  if (!isSame || gap < 0 || gap > TYPING_GAP_MS || second.before === null || second.after === null) return undefined;
  if (JSON.stringify(first.after) !== JSON.stringify(second.before)) return undefined;
  const [change, ...more] = changedFields(second.before, second.after);
  if (change === undefined || more.length > 0) return undefined;
  const [field, old, now] = change;
  if (!isTyping(old, now) || !isAbout(first, field)) return undefined;
  return [{ register: first.register, before: first.before, after: second.after }];
}
