/** Rows a page holds, and what an answer of the core makes of them. Rows that did not change stay the same objects. */
import { type Facts, type RegisterName, registerNames } from '../../../domain/registers/facts.ts';
import { rowKey } from '../../../domain/registers/row-key.ts';

export type HeldFacts = { stamp: string; facts: Facts };
type RowChange = { register: RegisterName; key: string; row: object | null };
type Answer = { stamp: string; facts: Partial<Facts> } | { stamp: string; changed: readonly RowChange[] };

export const noFacts = Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;

/** The part of a stamp that is the same for all answers about one entry, and the number that grows. */
const partsOf = (stamp: string): [string, number] => {
  const at = stamp.lastIndexOf('/');
  return [stamp.slice(0, at), Number(stamp.slice(at + 1))];
};

const isOlder = (stamp: string, than: string): boolean => {
  const [[of, number], [ofHeld, heldNumber]] = [partsOf(stamp), partsOf(than)];
  return of === ofHeld && number < heldNumber;
};

/** What is held after an answer; an answer that was overtaken by a newer one changes nothing. */
export function takeAnswer(held: HeldFacts | undefined, answer: Answer): HeldFacts {
  if (held !== undefined && isOlder(answer.stamp, held.stamp)) return held;
  if ('facts' in answer) return { stamp: answer.stamp, facts: { ...noFacts, ...answer.facts } };
  const facts = { ...(held?.facts ?? noFacts) } as Record<RegisterName, object[]>;
  for (const register of registerNames) {
    const changes = answer.changed.filter((change) => change.register === register);
    if (changes.length > 0) facts[register] = merged(register, facts[register], changes);
  }
  return { stamp: answer.stamp, facts: facts as unknown as Facts };
}

const positionOf = (row: object): number => ('position' in row && typeof row.position === 'number' ? row.position : 0);

/** Parts of an entry put together, in the order of the core. */
export function joinParts(parts: readonly { stamp: string; facts: Partial<Facts> }[]): HeldFacts {
  const facts = { ...noFacts } as Record<RegisterName, object[]>;
  for (const register of registerNames) {
    const rows = parts.flatMap((part): readonly object[] => part.facts[register] ?? []);
    if (rows.length > 0) facts[register] = sorted(register, rows);
  }
  // What was written after the first part is asked for by its stamp.
  return { stamp: parts[0]?.stamp ?? '', facts: facts as unknown as Facts };
}

const sorted = (register: RegisterName, rows: readonly object[]): object[] =>
  rows
    .map((row) => ({ row, position: positionOf(row), key: rowKey(register, row) }))
    .toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

/** In the order of the core: by position where rows have one, then by key. */
function merged(register: RegisterName, rows: readonly object[], changes: readonly RowChange[]): object[] {
  const waiting = new Map(changes.map(({ key, row }) => [key, row]));
  let isMoved = false;
  const kept = rows.flatMap((row) => {
    const key = rowKey(register, row);
    const now = waiting.get(key);
    if (now === undefined) return [row];
    waiting.delete(key);
    if (now === null) return [];
    isMoved ||= positionOf(now) !== positionOf(row);
    return [now];
  });
  const added = [...waiting.values()].filter((row) => row !== null);
  if (added.length === 0 && !isMoved) return kept;
  return sorted(register, [...kept, ...added]);
}
