/** Registers of an own entry by parts, through the index of their keys. */
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import type { ReadDb } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { fromCell, keyFields, layoutOf } from './register-layout.ts';

export const countRows = (db: ReadDb, snapshotId: number, register: RegisterName): number =>
  prepared<[number], { count: number }>(
    db,
    `SELECT count(*) AS count FROM ${layoutOf(register).table} WHERE snapshot_id = ?`,
  ).get(snapshotId)?.count ?? 0;

/**
 * Rows in the order of their keys.
 *
 * @param after key of the row before; undefined = from the first
 */
export function listRowsAfter<K extends RegisterName>(
  db: ReadDb,
  snapshotId: number,
  register: K,
  after: readonly string[] | undefined,
  limit: number,
): Registers[K][] {
  const { table, fields } = layoutOf(register);
  const keys = keyFields(register)
    .map(({ column }) => column.name)
    .join(', ');
  const columns = fields.map(({ column }) => column.name).join(', ');
  const beyond = after === undefined ? '' : ` AND (${keys}) > (${after.map(() => '?').join(', ')})`;
  const sql = `SELECT ${columns} FROM ${table} WHERE snapshot_id = ?${beyond} ORDER BY ${keys} LIMIT ?`;
  const rows = prepared(db, sql)
    .raw(true)
    .all(snapshotId, ...(after ?? []), limit);
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [at, { name, column }] of fields.entries()) row[name] = fromCell(column, (values as unknown[])[at]);
    return row as Registers[K];
  });
}
