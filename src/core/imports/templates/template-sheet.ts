/** A returned template: its rows are known by their hidden ids, so no row leans on the one above it. */
import { joinLines } from '../../../domain/imports/plain-text.ts';
import type { Sheet, SheetRow } from '../../../domain/imports/sheet.ts';
import { readRowKey, type RowKey } from './row-key.ts';

export type TemplateRow = { key: RowKey; row: SheetRow; isBlank: boolean };

/**
 * @property who     name of the office or person as the heading line says it, '' when that line is gone
 * @property heading the row of column titles, without the hidden column
 * @property rows    rows with a hidden id, pieces of long rows joined, in order
 * @property others  all other rows: titles, headings, rows somebody added, notes
 */
export type TemplateSheet = {
  unit: string;
  cycle: string;
  part: string;
  who: string;
  heading: SheetRow;
  rows: TemplateRow[];
  others: SheetRow[];
};

/** @returns undefined for a sheet without hidden ids of ours, or with those of several templates */
export function templateSheet(sheet: Sheet): TemplateSheet | undefined {
  const keyed = sheet.rows.map((row) => ({
    row,
    at: row.cells.findLastIndex((cell) => readRowKey(cell) !== undefined),
  }));
  const first = keyed.findIndex(({ at }) => at >= 0);
  const column = keyed[first]?.at ?? -1;
  const heading = sheet.rows[first - 1];
  if (heading === undefined || column < 0) return undefined;
  const rows: TemplateRow[] = [];
  for (const { row, at } of keyed) {
    const key = at < 0 ? undefined : readRowKey(row.cells[at] ?? '');
    if (key === undefined) continue;
    const plain = withoutColumn(row, column);
    const last = rows.at(-1);
    if (last && key.piece > 1 && last.key.row === key.row) last.row = joined(last.row, plain);
    else rows.push({ key, row: plain, isBlank: false });
  }
  const keys = rows.map(({ key }) => key);
  const [head] = keys;
  if (head === undefined || keys.some(({ unit, part }) => unit !== head.unit || part !== head.part)) return undefined;
  return {
    unit: head.unit,
    cycle: head.cycle,
    part: head.part,
    who: whoOf(sheet.rows.slice(0, first)),
    heading: withoutColumn(heading, column),
    rows: rows.map((one) => ({ ...one, isBlank: isBlankRow(one.row) })),
    others: keyed.filter(({ at }) => at < 0).map(({ row }) => withoutColumn(row, column)),
  };
}

const withoutColumn = (row: SheetRow, column: number): SheetRow => ({
  ...row,
  cells: row.cells.slice(0, column),
  marks: row.marks.filter((mark) => mark.column < column),
});

/** Long texts were cut between lines; the joints leave no trace. */
const joined = (first: SheetRow, piece: SheetRow): SheetRow => ({
  ...first,
  cells: Array.from({ length: Math.max(first.cells.length, piece.cells.length) }, (_, at) =>
    at === 0 ? (first.cells[0] ?? '') : (first.cells[at] ?? '') + (piece.cells[at] ?? ''),
  ),
});

/** Nothing but the line number. */
const isBlankRow = (row: SheetRow): boolean => row.cells.every((cell, at) => at === 0 || cell.trim() === '');

/** 「科室：财务股」 in one of the lines above the headings. */
function whoOf(lines: readonly SheetRow[]): string {
  for (const cell of lines.flatMap(({ cells }) => cells)) {
    const found = /(?:科室|组织|填报人)[:：]\s*(.+?)\s*$/.exec(joinLines(cell));
    if (found?.[1]) return found[1].trim();
  }
  return '';
}
