/** A register's columns, from its drizzle table, and what a value becomes in SQLite. */
import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import type { RegisterName } from '../../domain/registers/facts.ts';
import { registerList } from './register-list.ts';
import { registerTables } from './register-tables.ts';

export type Field = { name: string; column: Column };
/** `fields` are all columns but snapshot_id; `sortedBy` names the fields, `order` the columns that rows are sorted by. */
export type Layout = { table: string; fields: Field[]; sortedBy: string[]; order: string };
/** A value as SQLite stores it. */
export type Cell = string | number | null;

const layouts = new Map<RegisterName, Layout>();
export function layoutOf(register: RegisterName): Layout {
  const known = layouts.get(register);
  if (known !== undefined) return known;
  const table = registerTables[register];
  const { key } = registerList[register];
  const columns = getTableColumns(table);
  const fields = Object.entries(columns)
    .filter(([name]) => name !== 'snapshotId')
    .map(([name, column]) => ({ name, column }));
  const columnName = (name: string): string => fields.find((field) => field.name === name)?.column.name ?? name;
  const sortedBy = [...('position' in columns ? ['position'] : []), ...key];
  const layout = { table: getTableName(table), fields, sortedBy, order: sortedBy.map(columnName).join(', ') };
  layouts.set(register, layout);
  return layout;
}

/** The columns that name a row inside its snapshot. */
export const keyFields = (register: RegisterName): Field[] =>
  registerList[register].key.map((name) => {
    const field = layoutOf(register).fields.find((candidate) => candidate.name === name);
    if (field === undefined) throw new Error(`${register} has no column ${name}`);
    return field;
  });

const isJson = (column: Column): boolean => column.columnType === 'SQLiteTextJson';

const toCell = (value: unknown, json: boolean): Cell => {
  if (value === null || value === undefined) return null;
  if (json) return JSON.stringify(value);
  return typeof value === 'boolean' ? Number(value) : (value as Cell);
};

export const fromCell = (column: Column, value: unknown): unknown => {
  if (value === null) return null;
  if (isJson(column)) return JSON.parse(value as string);
  return column.columnType === 'SQLiteBoolean' ? value === 1 : value;
};

/**
 * Rows laid end to end as they are stored: per row a place for the snapshot (null), then the columns of `layoutOf`.
 */
export function flattenRows(register: RegisterName, rows: readonly object[]): Cell[] {
  const columns = layoutOf(register).fields.map(({ name, column }) => ({ name, json: isJson(column) }));
  const cells: Cell[] = [];
  for (const row of rows as readonly Record<string, unknown>[]) {
    cells.push(null);
    for (const { name, json } of columns) cells.push(toCell(row[name], json));
  }
  return cells;
}
