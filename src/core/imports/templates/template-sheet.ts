/** A returned template: its rows are known by their hidden ids, so no row leans on the one above it. */
import { compact, joinLines } from '../../../domain/imports/plain-text.ts';
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
    rows: rows.map((one) => ({ ...one, isBlank: isBlankRow(one.row, heading) })),
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
    isNumber(first.cells[at]) ? (first.cells[at] ?? '') : (first.cells[at] ?? '') + (piece.cells[at] ?? ''),
  ),
});

const isNumber = (cell: string | undefined): boolean => /^\d{1,5}$/.test(cell ?? '');

/** Nothing but the line number; texts of merged cells count once. */
function isBlankRow(row: SheetRow, heading: SheetRow): boolean {
  const copied = new Set(row.marks.filter(({ mark }) => mark.startsWith('filled')).map(({ column }) => column));
  return row.cells.every(
    (cell, at) => cell.trim() === '' || copied.has(at) || compact(heading.cells[at] ?? '') === '序号',
  );
}

/**
 * A sheet without hidden ids, known by its heading line 「单位：… 科室：…」 alone; its rows are read as a free table.
 *
 * @param unitNamed   code of the unit with that name
 * @param partNamed id of the form for that office or person
 */
export function sheetByHeading(
  sheet: Sheet,
  cycle: string,
  unitNamed: (name: string) => string | undefined,
  partNamed: (kind: 'office' | 'person', name: string) => string,
): TemplateSheet | undefined {
  const lines = sheet.rows.slice(0, 10).flatMap(({ cells }) => cells.map(joinLines));
  const line = lines.find((cell) => /单位[:：].+(科室|组织|填报人)[:：]/.test(cell));
  const [, unitName = '', kind = '', who = ''] =
    /单位[:：]\s*(.+?)\s*(?:[（(][^（()）]*代报[）)])?\s*(科室|组织|填报人)[:：]\s*(.+?)\s*$/.exec(line ?? '') ?? [];
  const unit = unitNamed(unitName);
  const [heading] = sheet.rows;
  if (unit === undefined || heading === undefined) return undefined;
  const part = partNamed(kind === '填报人' ? 'person' : 'office', who);
  return { unit, cycle, part, who, heading, rows: [], others: sheet.rows };
}

/** 「科室：财务股」 in one of the lines above the headings. */
function whoOf(lines: readonly SheetRow[]): string {
  for (const cell of lines.flatMap(({ cells }) => cells)) {
    const found = /(?:科室|组织|填报人)[:：]\s*(.+?)\s*$/.exec(joinLines(cell));
    if (found?.[1]) return found[1].trim();
  }
  return '';
}
