import { registerNames, type Facts, type RegisterName } from '../registers/facts.ts';

/** How many rows of a register came, changed or went. */
export type ChangedRows = { register: RegisterName; added: number; changed: number; removed: number };

/**
 * What is different between two states of a unit's year, e.g. what was sent and what is there now.
 *
 * @returns only registers with a difference, in their order; a link without an id is added or removed, never changed
 */
export function changedRows(before: Facts, now: Facts): ChangedRows[] {
  return registerNames
    .map((register) => {
      const old = byKey(before[register]);
      const present = byKey(now[register]);
      const count = (rows: ReadonlyMap<string, string>, test: (key: string, text: string) => boolean) =>
        [...rows].filter(([key, text]) => test(key, text)).length;
      return {
        register,
        added: count(present, (key) => !old.has(key)),
        changed: count(present, (key, text) => old.has(key) && old.get(key) !== text),
        removed: count(old, (key) => !present.has(key)),
      };
    })
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
}

const byKey = (rows: readonly object[]): Map<string, string> =>
  new Map(
    rows.map((row) => {
      const text = stable(row);
      return ['id' in row ? String(row.id) : text, text];
    }),
  );

/** JSON with sorted keys, whatever order a row was read in. */
const stable = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
