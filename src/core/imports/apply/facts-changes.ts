/** What differs between two states of a unit's year, and writing exactly that. Undo is the same thing backwards. */
import { createHash } from 'node:crypto';
import { type Facts, type RegisterName, registerNames } from '../../../domain/registers/facts.ts';
import type { WriteTx } from '../../db/handles.ts';
import { registerList } from '../../registers/register-list.ts';
import { removeRows, saveRows } from '../../registers/registers.repo.ts';

type Row = Record<string, unknown>;
/** Values of the key fields, in the register's order. */
export type RowName = { register: RegisterName; key: string[] };
export type CreatedRow = RowName & { digest: string };
/** `digest` of the row after the change; null = the row was removed. */
export type ReplacedRow = RowName & { before: Row; digest: string | null };
export type FactsChanges = { created: CreatedRow[]; replaced: ReplacedRow[] };

export const rowsOf = (facts: Facts, register: RegisterName): Row[] => facts[register] as unknown as Row[];
export const keyOf = (register: RegisterName, row: Row): string[] =>
  registerList[register].key.map((name) => String(row[name]));
const indexed = (facts: Facts, register: RegisterName): Map<string, Row> =>
  new Map(rowsOf(facts, register).map((row) => [keyOf(register, row).join(' '), row]));

/** Rows read from the same table have their fields in one order, so equal rows have equal digests. */
export const rowDigest = (row: Row): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b))))
    .digest('hex')
    .slice(0, 24);

/** Rows that `after` has and `before` has not, and rows that differ or are gone. */
export function factsChanges(before: Facts, after: Facts): FactsChanges {
  const changes: FactsChanges = { created: [], replaced: [] };
  for (const register of registerNames) {
    const [old, now] = [indexed(before, register), indexed(after, register)];
    for (const [name, row] of now) {
      const was = old.get(name);
      const key = keyOf(register, row);
      const digest = rowDigest(row);
      if (was === undefined) changes.created.push({ register, key, digest });
      else if (rowDigest(was) !== digest) changes.replaced.push({ register, key, before: was, digest });
    }
    for (const [name, row] of old)
      if (!now.has(name)) changes.replaced.push({ register, key: keyOf(register, row), before: row, digest: null });
  }
  return changes;
}

/** Brings the stored rows from one state to the other; removed rows go first, referring ones before what they refer to. */
export function writeChanges(tx: WriteTx, snapshotId: number, before: Facts, after: Facts): FactsChanges {
  const changes = factsChanges(before, after);
  const gone = changes.replaced.filter(({ digest }) => digest === null);
  for (const register of registerNames.toReversed())
    removeRows(
      tx,
      snapshotId,
      register,
      gone.filter((row) => row.register === register).map((row) => row.before) as never,
    );
  const touched = [...changes.created, ...changes.replaced.filter(({ digest }) => digest !== null)];
  for (const register of registerNames) {
    const names = new Set(touched.filter((row) => row.register === register).map(({ key }) => key.join(' ')));
    const rows = rowsOf(after, register).filter((row) => names.has(keyOf(register, row).join(' ')));
    saveRows(tx, snapshotId, register, rows.map((row) => checked(register, row)) as never);
  }
  return changes;
}

/** Rows of an import keep the same bounds as rows that are typed in or come in a package. */
function checked(register: RegisterName, row: Row): unknown {
  const parsed = registerList[register].schema.safeParse(row);
  if (parsed.success) return row;
  throw new Error(`${register}: ${JSON.stringify(parsed.error.issues[0])}`);
}

/** Number of rows per register. */
export function countRows(rows: readonly RowName[]): Partial<Record<RegisterName, number>> {
  const counts: Partial<Record<RegisterName, number>> = {};
  for (const { register } of rows) counts[register] = (counts[register] ?? 0) + 1;
  return counts;
}
