import { csvForPeople, csvForPrograms, plainSchema, type PlainTable } from '../../domain/reports/plain-table.ts';
import type { PrintedList } from '../../domain/forms/printed-list.ts';
import { writeTogether, writeWhole } from '../platform/write-files.ts';

export const tableFormats = ['csv', 'json', 'xlsx', 'parquet-csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

const BYTE_ORDER_MARK = '\ufeff';
const jsonText = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

/** Writes a table as text files, named by the table; what it was counted from goes along in the JSON ones. @returns the paths */
export function writeTable(
  table: PlainTable,
  format: Exclude<TableFormat, 'xlsx'>,
  folder: string,
  about: { code: string | null; countedOn: string },
): string[] {
  const { name, columns, rows } = table;
  if (format === 'csv') return [writeWhole(folder, `${name}.csv`, Buffer.from(BYTE_ORDER_MARK + csvForPeople(table)))];
  if (format === 'json') {
    const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? null])));
    return [writeWhole(folder, `${name}.json`, jsonText({ table: name, ...about, columns, rows: objects }))];
  }
  const file = `${name}.parquet-ready.csv`;
  return writeTogether(folder, [
    [file, Buffer.from(csvForPrograms(table))],
    [`${name}.schema.json`, jsonText({ ...plainSchema(table, file), ...about })],
  ]);
}

/** The same table for the xlsx of lists. */
export const asList = ({ columns, rows }: PlainTable, title: string): PrintedList => ({
  title,
  columns: columns.map(({ name, title: label, type }) => ({
    key: name,
    label,
    kind: type === 'integer' || type === 'number' ? 'number' : name === 'number' || name === 'unit' ? 'code' : 'text',
  })),
  rows: rows.map((row) => row.map((value) => (typeof value === 'boolean' ? (value ? '是' : '否') : (value ?? '')))),
});
