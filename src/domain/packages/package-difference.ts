/**
 * What is different between two states of a unit's year, field by field: a package beside the accepted one, or two that
 * contradict each other.
 */
import { registerNames, type Facts, type RegisterName } from '../registers/facts.ts';
import { rowKey } from '../registers/row-key.ts';

export type RowChange = 'added' | 'changed' | 'removed';
/** A field whose value is another one now; values as they lie in the row. */
export type FieldChange = { field: string; from: unknown; to: unknown };
/** `row` as it is now, a removed one as it was; `fields` only of changed rows. */
export type RowDifference = {
  register: RegisterName;
  key: string;
  change: RowChange;
  row: object;
  fields: FieldChange[];
};
/** Rows of a register; `moved` = nothing changed but their place in the list. */
export type DifferenceCount = Record<RowChange | 'moved', number> & { register: RegisterName };

/** Where a row stands in its list is no content: one row put in between moves all after it. */
const PLACE = 'position';

/** JSON with sorted keys, whatever order a value was read in. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const content = (row: object): string => stable({ ...row, [PLACE]: null });

const byKey = (register: RegisterName, rows: readonly object[]): Map<string, object> =>
  new Map(rows.map((row) => [rowKey(register, row), row]));

function changedFields(before: object, now: object): FieldChange[] {
  const [old, present] = [before as Record<string, unknown>, now as Record<string, unknown>];
  return [...new Set([...Object.keys(present), ...Object.keys(old)])]
    .filter((field) => field !== PLACE && stable(old[field] ?? null) !== stable(present[field] ?? null))
    .map((field) => ({ field, from: old[field] ?? null, to: present[field] ?? null }));
}

/** Every row that came, changed or went, by register in their order and in the order of the rows, removed ones last. */
export const packageDifference = (before: Facts, now: Facts): RowDifference[] =>
  registerNames.flatMap((register) => {
    const old = byKey(register, before[register]);
    const present = byKey(register, now[register]);
    const there = [...present].flatMap(([key, row]): RowDifference[] => {
      const was = old.get(key);
      if (was === undefined) return [{ register, key, change: 'added', row, fields: [] }];
      const fields = changedFields(was, row);
      return fields.length === 0 ? [] : [{ register, key, change: 'changed', row, fields }];
    });
    const gone = [...old].flatMap(([key, row]): RowDifference[] =>
      present.has(key) ? [] : [{ register, key, change: 'removed', row, fields: [] }],
    );
    return [...there, ...gone];
  });

const noChanges = { added: 0, changed: 0, removed: 0, moved: 0 };

/** Only registers with a difference, in their order. */
export function countDifferences(before: Facts, now: Facts, rows: readonly RowDifference[]): DifferenceCount[] {
  const counts = new Map<RegisterName, DifferenceCount>();
  const countOf = (register: RegisterName): DifferenceCount => {
    const count = counts.get(register) ?? { register, ...noChanges };
    counts.set(register, count);
    return count;
  };
  for (const { register, change } of rows) countOf(register)[change] += 1;
  for (const register of registerNames) {
    const old = byKey(register, before[register]);
    for (const [key, row] of byKey(register, now[register])) {
      const was = old.get(key) as { position?: number } | undefined;
      const isMoved = was?.position !== (row as { position?: number }).position;
      if (was !== undefined && isMoved && content(was) === content(row)) countOf(register).moved += 1;
    }
  }
  return registerNames.flatMap((register) => counts.get(register) ?? []);
}

/** Of every register, `key` and a short digest of each row's content: enough to count by. */
export type RowMarks = { [K in RegisterName]?: [key: string, mark: string][] };

/** @param digest makes a long text short, the same for the same text */
export const rowMarks = (facts: Facts, digest: (text: string) => string): RowMarks =>
  Object.fromEntries(
    registerNames.map((register) => [
      register,
      facts[register].map((row): [string, string] => [rowKey(register, row), digest(content(row))]),
    ]),
  );

/** What `packageDifference` would find, only counted; `moved` is not known. */
export const countByMarks = (before: RowMarks, now: RowMarks): DifferenceCount[] =>
  registerNames
    .map((register) => {
      const old = new Map(before[register]);
      const present = new Map(now[register]);
      const count = { register, ...noChanges };
      for (const [key, mark] of present) {
        const was = old.get(key);
        if (was === undefined) count.added += 1;
        else if (was !== mark) count.changed += 1;
      }
      for (const key of old.keys()) if (!present.has(key)) count.removed += 1;
      return count;
    })
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
