import type { Facts, RegisterName, Registers } from '../../domain/registers/facts.ts';
import { rowKey } from '../../domain/registers/row-key.ts';
import type { ReadDb } from '../db/handles.ts';
import { findSameRow, listRows } from '../registers/registers.repo.ts';

/** A row as it is now; null = it is not there any more. */
export type RowChange = { register: RegisterName; key: string; row: object | null };
/** `stamp` is what the next read may give as `since`. */
export type ReadRows = { stamp: string; facts: Partial<Facts> } | { stamp: string; changed: RowChange[] };

/** The wanted registers of an entry, or only the rows written since the reader's last answer, where that is known. */
export function readRows(
  db: ReadDb,
  snapshotId: number,
  registers: readonly RegisterName[],
  since: string | undefined,
): ReadRows {
  const stamp = db.touched.stamp(snapshotId);
  const touched = since === undefined ? undefined : db.touched.since(snapshotId, since);
  if (touched === undefined)
    return { stamp, facts: Object.fromEntries(registers.map((name) => [name, listRows(db, snapshotId, name)])) };
  const changed = new Map<string, RowChange>();
  for (const { register, row } of touched) {
    const key = rowKey(register, row);
    if (!registers.includes(register) || changed.has(`${register} ${key}`)) continue;
    const now = findSameRow(db, snapshotId, register, row as Partial<Registers[RegisterName]>) ?? null;
    changed.set(`${register} ${key}`, { register, key, row: now });
  }
  return { stamp, changed: [...changed.values()] };
}
