/** Figures as a plain table for other programs, and as CSV for people. */

export type PlainColumn = {
  /** ascii: letters, digits and underscores, unique in the table */
  name: string;
  /** Chinese heading */
  title: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
};
export type PlainValue = string | number | boolean | null;
export type PlainTable = { name: string; columns: readonly PlainColumn[]; rows: readonly (readonly PlainValue[])[] };

/** A column name other programs take: `level:1` → `level_1`. */
export const plainName = (key: string): string => {
  const plain = key
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_');
  return /^[a-z]/u.test(plain) ? plain : `c_${plain}`;
};

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * CSV for people: Chinese headings, lines as Excel writes them. Excel and WPS run what begins with `= + - @`, tab or line
 * end as a formula; such texts get an apostrophe in front. Numbers stay as they are.
 *
 * @returns text without its byte order mark; the file needs one, or Excel shows no Chinese
 */
export function csvForPeople({ columns, rows }: PlainTable): string {
  const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);
  const words = (value: PlainValue): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? '是' : '否';
    return typeof value === 'number' ? String(value) : harmless(value);
  };
  const lines = [columns.map(({ title }) => harmless(title)), ...rows.map((row) => row.map(words))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/**
 * CSV for programs (parquet-ready): ascii names, ISO days, no thousands separators, true and false, an empty field is null
 * and an empty text is `""`. The types are in `plainSchema`.
 */
export function csvForPrograms({ columns, rows }: PlainTable): string {
  const field = (value: PlainValue): string => {
    if (value === null) return '';
    return value === '' ? '""' : quoted(String(value));
  };
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(field))];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

/** What stands beside `csvForPrograms`, as plain JSON. */
export const plainSchema = ({ name, columns, rows }: PlainTable, file: string) => ({
  table: name,
  file,
  encoding: 'utf-8',
  delimiter: ',',
  lineEnd: '\n',
  header: true,
  null: '',
  rows: rows.length,
  columns: columns.map((column) => ({
    ...column,
    nullable: rows.some((row) => row[columns.indexOf(column)] === null),
  })),
});
