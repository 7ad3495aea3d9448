/** Reads and writes whole registers of a snapshot through prepared statements made from the drizzle tables. */
import { DomainError } from '../../domain/errors.ts';
import { registerNames, type Facts, type RegisterName, type Registers } from '../../domain/registers/facts.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { prepared } from '../db/prepared.ts';
import { type Cell, flattenRows, fromCell, keyFields, type Layout, layoutOf } from './register-layout.ts';
import { openReceived, type Original } from '../packages/original-rows.ts';
import { indexColumns, type IndexTable, isLarge, type ReceivedRows, smallRegisters } from './received-index.ts';
import { registerList } from './register-list.ts';

type Row = Record<string, unknown>;

function fromRow({ fields }: Layout, values: unknown[]): Row {
  const row: Row = {};
  for (const [at, field] of fields.entries()) row[field.name] = fromCell(field.column, values[at]);
  return row;
}

/** All rows of a register, sorted by position (where it has one), then by key. */
export function listRows<K extends RegisterName>(db: ReadDb, snapshotId: number, register: K): Registers[K][] {
  const original = isLarge(register) ? openReceived(db, snapshotId) : undefined;
  return original === undefined ? storedRows(db, snapshotId, register) : sortedRows(original, register);
}

function sortedRows<K extends RegisterName>(original: Original, register: K): Registers[K][] {
  const { sortedBy } = layoutOf(register);
  return original(register).toSorted((a: Row, b: Row) => {
    const field = sortedBy.find((name) => a[name] !== b[name]);
    if (field === undefined) return 0;
    return (a[field] as string | number) < (b[field] as string | number) ? -1 : 1;
  });
}

function storedRows<K extends RegisterName>(db: ReadDb, snapshotId: number, register: K): Registers[K][] {
  const layout = layoutOf(register);
  const columns = layout.fields.map((field) => field.column.name).join(', ');
  const sql = `SELECT ${columns} FROM ${layout.table} WHERE snapshot_id = ? ORDER BY ${layout.order}`;
  const rows = prepared(db, sql).raw(true).all(snapshotId);
  return rows.map((values) => fromRow(layout, values as unknown[]) as Registers[K]);
}

/** One row of an entry by its id; undefined when it is not there. Link registers have no id and are never asked. */
export function findRow<K extends RegisterName>(
  db: ReadDb,
  snapshotId: number,
  register: K,
  id: string,
): Registers[K] | undefined {
  const layout = layoutOf(register);
  const columns = layout.fields.map((field) => field.column.name).join(', ');
  const values = prepared(db, `SELECT ${columns} FROM ${layout.table} WHERE snapshot_id = ? AND id = ?`)
    .raw(true)
    .get(snapshotId, id);
  return values === undefined ? undefined : (fromRow(layout, values as unknown[]) as Registers[K]);
}

/** The row with the same key fields as the given one, of any register; undefined when it is not there. */
export function findSameRow<K extends RegisterName>(
  db: ReadDb,
  snapshotId: number,
  register: K,
  row: Partial<Registers[K]>,
): Registers[K] | undefined {
  const layout = layoutOf(register);
  const keys = keyFields(register);
  const columns = layout.fields.map((field) => field.column.name).join(', ');
  const where = keys.map((field) => `${field.column.name} = ?`).join(' AND ');
  const values = prepared(db, `SELECT ${columns} FROM ${layout.table} WHERE snapshot_id = ? AND ${where}`)
    .raw(true)
    .get(snapshotId, ...keys.map((field) => (row as Row)[field.name]));
  return values === undefined ? undefined : (fromRow(layout, values as unknown[]) as Registers[K]);
}

/** @throws DomainError ROW_NOT_FOUND { register, id } */
export function getRow<K extends RegisterName>(db: ReadDb, snapshotId: number, register: K, id: string): Registers[K] {
  const row = findRow(db, snapshotId, register, id);
  if (row === undefined) throw new DomainError('ROW_NOT_FOUND', { register: registerList[register].title, id });
  return row;
}

/** Rows per INSERT, largest first: one call per row would cost more than the row. A bound statement holds few sizes. */
const RUNS = [64, 8, 1];

function write(tx: WriteTx, snapshotId: number, register: RegisterName, cells: Cell[], conflict: string): void {
  const { table, fields } = layoutOf(register);
  insertCells(tx, snapshotId, { table, columns: fields.map(({ column }) => column.name) }, cells, conflict);
}

function insertCells(
  tx: WriteTx,
  snapshotId: number,
  { table, columns: others }: { table: string; columns: readonly string[] },
  cells: Cell[],
  conflict: string,
): void {
  const columns = ['snapshot_id', ...others];
  const width = columns.length;
  for (let at = 0; at < cells.length; at += width) cells[at] = snapshotId;
  const marks = `(${columns.map(() => '?').join(', ')})`;
  let at = 0;
  for (const rows of RUNS) {
    if (cells.length - at < rows * width) continue;
    const values = Array.from({ length: rows }, () => marks).join(', ');
    const statement = prepared(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}${conflict}`);
    for (; cells.length - at >= rows * width; at += rows * width) statement.run(cells.slice(at, at + rows * width));
  }
}

function noteRows(tx: WriteTx, snapshotId: number, register: RegisterName, rows: readonly object[]): void {
  tx.journal?.note(snapshotId, register, rows);
  tx.touched.note(snapshotId, register, rows);
}

function noteRewritten(tx: WriteTx, snapshotId: number): void {
  tx.journal?.rewritten(snapshotId);
  tx.touched.rewritten(snapshotId);
}

/** Adds rows; a key that exists already is a constraint error. */
export const insertRows = <K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Registers[K][],
): void => {
  noteRows(tx, snapshotId, register, rows);
  write(tx, snapshotId, register, flattenRows(register, rows), '');
};

/** Adds rows or replaces those with the same key, keeping the rows that refer to them. */
export function saveRows<K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Registers[K][],
): void {
  noteRows(tx, snapshotId, register, rows);
  const keys = keyFields(register).map((field) => field.column.name);
  const others = layoutOf(register).fields.filter((field) => !keys.includes(field.column.name));
  const sets = others.map((field) => `${field.column.name} = excluded.${field.column.name}`).join(', ');
  const action = sets === '' ? 'NOTHING' : `UPDATE SET ${sets}`;
  write(
    tx,
    snapshotId,
    register,
    flattenRows(register, rows),
    ` ON CONFLICT (snapshot_id, ${keys.join(', ')}) DO ${action}`,
  );
}

/** Removes rows by key; the number actually removed. */
export function removeRows<K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Partial<Registers[K]>[],
): number {
  noteRows(tx, snapshotId, register, rows);
  const keys = keyFields(register);
  const where = keys.map((field) => `${field.column.name} = ?`).join(' AND ');
  const statement = prepared(tx, `DELETE FROM ${layoutOf(register).table} WHERE snapshot_id = ? AND ${where}`);
  let removed = 0;
  for (const row of rows as readonly Row[])
    removed += statement.run(snapshotId, ...keys.map((field) => row[field.name])).changes;
  return removed;
}

/** A unit's whole year. */
export function readFacts(db: ReadDb, snapshotId: number): Facts {
  const original = openReceived(db, snapshotId);
  const facts: Partial<Record<RegisterName, unknown>> = {};
  for (const register of registerNames)
    facts[register] =
      original !== undefined && isLarge(register)
        ? sortedRows(original, register)
        : storedRows(db, snapshotId, register);
  return facts as Facts;
}

/** Writes what is stored of a received snapshot; the rest is read from the original, which must be held already. */
export function insertReceived(tx: WriteTx, snapshotId: number, { small, index }: ReceivedRows): void {
  for (const register of smallRegisters) write(tx, snapshotId, register, flattenRows(register, small[register]), '');
  for (const table of Object.keys(indexColumns) as IndexTable[])
    insertCells(tx, snapshotId, { table, columns: indexColumns[table] }, index[table], '');
}

/** Writes a whole year into an empty entry, references first. */
export function insertFacts(tx: WriteTx, snapshotId: number, facts: Facts): void {
  noteRewritten(tx, snapshotId);
  for (const register of registerNames) write(tx, snapshotId, register, flattenRows(register, facts[register]), '');
}

/** Empties a working snapshot, last register first, so that no reference is left hanging. */
export function clearFacts(tx: WriteTx, snapshotId: number): void {
  noteRewritten(tx, snapshotId);
  for (const register of registerNames.toReversed())
    prepared(tx, `DELETE FROM ${layoutOf(register).table} WHERE snapshot_id = ?`).run(snapshotId);
}
