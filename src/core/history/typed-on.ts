/** Typing that goes on is one change: a cell saves itself at every pause, a person takes back what they typed. */
import type { RowImage } from './journal.ts';

/** Longer pauses, in milliseconds, begin a new change. */
const PAUSE_MS = 10_000;

export type Typed = { path: string; at: string; images: readonly RowImage[] };

/**
 * The two changes as one, where the second only went on typing (or deleting) in the text the first one changed.
 *
 * @returns the images of both together; undefined when they are two changes
 */
export function typedOn(last: Typed, next: Typed): RowImage[] | undefined {
  const [was, now] = [last.images[0], next.images[0]];
  if (was === undefined || now === undefined || last.images.length + next.images.length !== 2) return undefined;
  if (last.path !== next.path || was.register !== now.register) return undefined;
  if (new Date(next.at).getTime() - new Date(last.at).getTime() > PAUSE_MS) return undefined;
  if (was.after === null || now.after === null || JSON.stringify(was.after) !== JSON.stringify(now.before))
    return undefined;
  const [field, ...more] = differing(was.after, now.after);
  if (field === undefined || more.length > 0) return undefined;
  if (was.before !== null && !differing(was.before, was.after).includes(field)) return undefined;
  const [text, longer] = [textOf(was.after, field), textOf(now.after, field)];
  if (text === '' || longer === '' || !(text.startsWith(longer) || longer.startsWith(text))) return undefined;
  return [{ ...now, before: was.before }];
}

const textOf = (row: object, field: string): string => {
  const value: unknown = (row as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
};

const differing = (a: object, b: object): string[] =>
  Object.keys(b).filter(
    (field) =>
      JSON.stringify((a as Record<string, unknown>)[field]) !== JSON.stringify((b as Record<string, unknown>)[field]),
  );
