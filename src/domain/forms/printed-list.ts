/** A list of the window as it goes to paper or Excel: what is on the screen, filtered and sorted, as plain cells. */
import { DomainError } from '../errors.ts';
import type { CellValue } from './form-spec.ts';

/** `level` is coloured by its place in the task's level names, `code` never becomes a number, `day` is `YYYY-MM-DD`. */
export type ListColumnKind = 'text' | 'number' | 'day' | 'level' | 'code';

export type ListColumn = {
  key: string;
  label: string;
  /** default text */
  kind?: ListColumnKind | undefined;
  /** wished width on paper in millimetres; default by what stands in the column */
  widthMm?: number | undefined;
};

export type PrintedList = {
  /** e.g. 风险点 */
  title: string;
  /** the filter in words, e.g. `等级：高；科室：财务室`; empty = everything */
  filter?: string | undefined;
  columns: readonly ListColumn[];
  /** cells in the order of the columns */
  rows: readonly (readonly CellValue[])[];
  /** heading of one blank column at the end, to be filled in by hand, e.g. 签收 */
  blank?: string | undefined;
  /** small lines under the table */
  notes?: readonly string[] | undefined;
};

export const listLimits = {
  columns: 40,
  rows: 30_000,
  /** more are a pile nobody prints, and would keep the program busy for minutes */
  pdfRows: 5000,
  /** of all cells together */
  characters: 4_000_000,
} as const;

export type ListFormat = 'pdf' | 'xlsx';

/**
 * Refuses what is too large to print, before anything is made.
 *
 * @throws DomainError LIST_TOO_LONG { title, rows, limit } · LIST_TOO_LARGE { title }
 */
export function requirePrintable({ title, rows }: PrintedList, format: ListFormat): void {
  const limit = format === 'pdf' ? listLimits.pdfRows : listLimits.rows;
  if (rows.length > limit) throw new DomainError('LIST_TOO_LONG', { title, rows: rows.length, limit });
  const characters = rows.reduce(
    (sum, row) => sum + row.reduce<number>((one, cell) => one + String(cell).length, 0),
    0,
  );
  if (characters > listLimits.characters) throw new DomainError('LIST_TOO_LARGE', { title });
}
