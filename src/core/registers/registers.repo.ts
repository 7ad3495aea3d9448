/** Reads and writes whole registers of a snapshot through prepared statements made from the drizzle tables. */
import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import type { Statement } from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import { registerNames, type Facts, type RegisterName, type Registers } from '../../domain/registers/facts.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import { registerList } from './register-list.ts';

type Field = { name: string; column: Column };
type Layout = { table: string; fields: Field[]; order: string };
type Row = Record<string, unknown>;

const layouts = new Map<RegisterName, Layout>();
function layoutOf(register: RegisterName): Layout {
  const known = layouts.get(register);
  if (known !== undefined) return known;
  const { table, key } = registerList[register];
  const columns = getTableColumns(table);
  const fields = Object.entries(columns)
    .filter(([name]) => name !== 'snapshotId')
    .map(([name, column]) => ({ name, column }));
  const columnName = (name: string): string => fields.find((field) => field.name === name)?.column.name ?? name;
  const order = [...('position' in columns ? ['position'] : []), ...key.map(columnName)].join(', ');
  const layout = { table: getTableName(table), fields, order };
  layouts.set(register, layout);
  return layout;
}

const statements = new WeakMap<object, Map<string, Statement>>();
function prepared(db: ReadDb, sql: string): Statement {
  const cache = statements.get(db.raw) ?? new Map<string, Statement>();
  statements.set(db.raw, cache);
  const statement = cache.get(sql) ?? db.raw.prepare(sql);
  cache.set(sql, statement);
  return statement;
}

const isJson = (column: Column): boolean => column.columnType === 'SQLiteTextJson';
const toDriver = (column: Column, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (isJson(column)) return JSON.stringify(value);
  return typeof value === 'boolean' ? Number(value) : value;
};
const fromDriver = (column: Column, value: unknown): unknown => {
  if (value === null) return null;
  if (isJson(column)) return typeof value === 'string' ? JSON.parse(value) : null;
  return column.columnType === 'SQLiteBoolean' ? value === 1 : value;
};

function fromRow({ fields }: Layout, values: unknown[]): Row {
  const row: Row = {};
  for (const [at, field] of fields.entries()) row[field.name] = fromDriver(field.column, values[at]);
  return row;
}

const keyFields = (register: RegisterName): Field[] =>
  registerList[register].key.map((name) => {
    const field = layoutOf(register).fields.find((candidate) => candidate.name === name);
    if (field === undefined) throw new Error(`${register} has no column ${name}`);
    return field;
  });

/** All rows of a register, sorted by position (where it has one), then by key. */
export function listRows<K extends RegisterName>(db: ReadDb, snapshotId: number, register: K): Registers[K][] {
  const layout = layoutOf(register);
  const columns = layout.fields.map((field) => field.column.name).join(', ');
  const sql = `SELECT ${columns} FROM ${layout.table} WHERE snapshot_id = ? ORDER BY ${layout.order}`;
  const rows = prepared(db, sql).raw(true).all(snapshotId);
  return rows.map((values) => fromRow(layout, values as unknown[]) as Registers[K]);
}

/** One row by its id; undefined when it is not there. Link registers have no id and are never asked. */
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

/** @throws DomainError ROW_NOT_FOUND { register, id } */
export function getRow<K extends RegisterName>(db: ReadDb, snapshotId: number, register: K, id: string): Registers[K] {
  const row = findRow(db, snapshotId, register, id);
  if (row === undefined) throw new DomainError('ROW_NOT_FOUND', { register: registerList[register].title, id });
  return row;
}

function write(
  tx: WriteTx,
  snapshotId: number,
  register: RegisterName,
  rows: readonly object[],
  conflict: string,
): void {
  if (rows.length === 0) return;
  const { table, fields } = layoutOf(register);
  const columns = ['snapshot_id', ...fields.map((field) => field.column.name)];
  const marks = columns.map(() => '?').join(', ');
  const statement = prepared(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})${conflict}`);
  for (const row of rows as readonly Row[])
    statement.run(snapshotId, ...fields.map((field) => toDriver(field.column, row[field.name])));
}

/** Adds rows; a key that exists already is a constraint error. */
export const insertRows = <K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Registers[K][],
): void => write(tx, snapshotId, register, rows, '');

/** Adds rows or replaces those with the same key, keeping the rows that refer to them. */
export function saveRows<K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Registers[K][],
): void {
  const keys = keyFields(register).map((field) => field.column.name);
  const others = layoutOf(register).fields.filter((field) => !keys.includes(field.column.name));
  const sets = others.map((field) => `${field.column.name} = excluded.${field.column.name}`).join(', ');
  const action = sets === '' ? 'NOTHING' : `UPDATE SET ${sets}`;
  write(tx, snapshotId, register, rows, ` ON CONFLICT (snapshot_id, ${keys.join(', ')}) DO ${action}`);
}

/** Removes rows by key; the number actually removed. */
export function removeRows<K extends RegisterName>(
  tx: WriteTx,
  snapshotId: number,
  register: K,
  rows: readonly Partial<Registers[K]>[],
): number {
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
  const facts: Partial<Record<RegisterName, unknown>> = {};
  for (const register of registerNames) facts[register] = listRows(db, snapshotId, register);
  return facts as Facts;
}

/** Writes a whole year into an empty snapshot, references first. */
export function insertFacts(tx: WriteTx, snapshotId: number, facts: Facts): void {
  for (const register of registerNames) insertRows(tx, snapshotId, register, facts[register] as never);
}

/** Empties a working snapshot, last register first, so that no reference is left hanging. */
export function clearFacts(tx: WriteTx, snapshotId: number): void {
  for (const register of registerNames.toReversed())
    prepared(tx, `DELETE FROM ${layoutOf(register).table} WHERE snapshot_id = ?`).run(snapshotId);
}
