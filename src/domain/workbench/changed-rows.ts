import { registerNames, type Facts, type RegisterName } from '../registers/facts.ts';

/** How many rows of a register came, changed or went. */
export type ChangedRows = { register: RegisterName; added: number; changed: number; removed: number };

/** One row that came, changed or went; `rowId` null for a link, which has no id and is never changed. */
export type ChangedRow = { register: RegisterName; rowId: string | null; change: 'added' | 'changed' | 'removed' };

/** Every row that differs between two states of a unit's year, by register in their order, removed ones last. */
export function listChangedRows(before: Facts, now: Facts): ChangedRow[] {
  return registerNames.flatMap((register) => {
    const old = byKey(before[register]);
    const present = byKey(now[register]);
    const row = (key: string, change: ChangedRow['change']): ChangedRow => ({
      register,
      rowId: old.get(key)?.id ?? present.get(key)?.id ?? null,
      change,
    });
    return [
      ...[...present].flatMap(([key, { text }]) => {
        const was = old.get(key);
        if (was === undefined) return [row(key, 'added')];
        return was.text === text ? [] : [row(key, 'changed')];
      }),
      ...[...old.keys()].filter((key) => !present.has(key)).map((key) => row(key, 'removed')),
    ];
  });
}

/**
 * What is different between two states of a unit's year, e.g. what was sent and what is there now.
 *
 * @returns only registers with a difference, in their order; a link without an id is added or removed, never changed
 */
export function countChangedRows(rows: readonly ChangedRow[]): ChangedRows[] {
  return registerNames
    .map((register) => {
      const count = (change: ChangedRow['change']) =>
        rows.filter((row) => row.register === register && row.change === change).length;
      return { register, added: count('added'), changed: count('changed'), removed: count('removed') };
    })
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
}

type Keyed = { id: string | null; text: string };

const byKey = (rows: readonly object[]): Map<string, Keyed> =>
  new Map(
    rows.map((row): [string, Keyed] => {
      const text = stable(row);
      return 'id' in row ? [String(row.id), { id: String(row.id), text }] : [text, { id: null, text }];
    }),
  );

/** JSON with sorted keys, whatever order a row was read in. */
const stable = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
