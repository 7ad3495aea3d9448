/** A table with every line of every cell decided, before it is cut into pages. */
import type { Column, FormSpec, TableBlock, TableRow } from '../../../domain/forms/form-spec.ts';
import type { FontFamily } from '../../../domain/forms/form-text.ts';
import { cellText } from './cell-text.ts';
import type { Fonts } from './fonts.ts';
import { groupRuns, type RunOfRow } from './group-runs.ts';
import { mm } from './page-frame.ts';
import { fitColumns, tableSizePt, type FittedColumn } from './table-columns.ts';
import { headRowHeights, tableHead, type HeadCell, type TableHead } from './table-head.ts';
import { wrapBalanced, wrapText } from './wrap-text.ts';

export const PAD_X_PT = 3;
export const PAD_Y_PT = 3;
const HEAD_PAD_Y_PT = 4;
const LINE_HEIGHT = 1.3;
const HEAD_LINE_HEIGHT = 1.2;
/** Longer cells are not said again where their row goes on. */
const MOST_REPEATED_LINES = 4;
const CONTINUED_ROW = '续';
/** Height of the one cell of a table without rows. */
const EMPTY_MM = 14;

export interface MeasuredColumn extends FittedColumn {
  xPt: number;
  widthPt: number;
}

/** One row, or one piece of a row that was cut at a page end. */
export interface MeasuredRow {
  row: TableRow;
  /** Place in the table's rows. */
  index: number;
  /** By column; undefined where a merged cell or a neighbour's span covers the place. */
  lines: (string[] | undefined)[];
  lineCount: number;
  heightPt: number;
  /** Only in the later pieces of a cut row, by column: short cells that ended before, said again in grey. */
  repeated?: (string[] | undefined)[];
}

export interface MeasuredTable {
  table: TableBlock;
  columns: MeasuredColumn[];
  head: TableHead;
  headHeights: number[];
  sizePt: number;
  /** Distance of two lines in body cells. */
  leadingPt: number;
  rows: MeasuredRow[];
  runs: Map<string, RunOfRow>;
  /** Half a page: a merged cell or an empty row is never higher. */
  halfPagePt: number;
}

/**
 * @param availablePt printable width
 * @param pageHeightPt room for header and rows on a page of their own
 * @throws DomainError FORM_TOO_WIDE { form, neededMm, availableMm }
 */
export function measureTable(
  fonts: Fonts,
  table: TableBlock,
  form: FormSpec,
  availablePt: number,
  pageHeightPt: number,
): MeasuredTable {
  const shown = table.rows.length > 0 || !table.emptyText ? table : withEmptyRow(table);
  const sizePt = tableSizePt(table, form);
  let xPt = 0;
  const columns = fitColumns(shown, availablePt / mm(1), form).map((fitted) => {
    const measured = { ...fitted, xPt, widthPt: mm(fitted.widthMm) };
    xPt += measured.widthPt;
    return measured;
  });
  const head = tableHead(shown);
  const measured: MeasuredTable = {
    table: shown,
    columns,
    head,
    headHeights: [],
    sizePt,
    leadingPt: sizePt * LINE_HEIGHT,
    rows: [],
    runs: groupRuns(shown),
    halfPagePt: 0,
  };
  measured.headHeights = headRowHeights(head, (cell) => headCellHeight(fonts, measured, cell), sizePt * 2);
  measured.halfPagePt = (pageHeightPt - headHeight(measured)) / 2;
  splitOversizedRuns(fonts, measured);
  measured.rows = measured.table.rows.map((row, index) => measureRow(fonts, measured, row, index));
  return measured;
}

export function headHeight(measured: MeasuredTable): number {
  return measured.headHeights.reduce((sum, height) => sum + height, 0);
}

export function headLeading(measured: MeasuredTable): number {
  return measured.sizePt * HEAD_LINE_HEIGHT;
}

export function headLines(fonts: Fonts, measured: MeasuredTable, cell: HeadCell): string[] {
  const width = spanWidth(measured, cell.column, cell.columnSpan) - 2 * PAD_X_PT;
  const style = { family: 'Hei' as const, sizePt: measured.sizePt };
  return cell.title.split('\n').flatMap((line) => wrapBalanced(fonts, line, style, width));
}

/** Face of a body cell: total and section rows are set in 黑体. */
export function cellFamily(column: MeasuredColumn | undefined, row: TableRow | undefined): FontFamily {
  return row?.emphasis ? 'Hei' : (column?.family ?? 'Fang');
}

/**
 * Lines of a body cell in its column; centred ones are broken evenly.
 *
 * @param share of the column's width that may be filled, 0–1
 */
export function cellLines(
  fonts: Fonts,
  measured: MeasuredTable,
  at: number,
  text: string,
  row?: TableRow,
  share = 1,
): string[] {
  const column = measured.columns[at];
  if (!column) return [''];
  const wrap = column.align === 'center' ? wrapBalanced : wrapText;
  const span = row ? spanOf(row, column.column.key) : 1;
  const width = (spanWidth(measured, at, span) - 2 * PAD_X_PT) * share;
  return wrap(fonts, text, { family: cellFamily(column, row), sizePt: measured.sizePt }, width);
}

export function heightOfLines(measured: MeasuredTable, count: number): number {
  return count * measured.leadingPt + 2 * PAD_Y_PT;
}

export function spanWidth(measured: MeasuredTable, first: number, count: number): number {
  return measured.columns.slice(first, first + count).reduce((sum, column) => sum + column.widthPt, 0);
}

export function spanOf(row: TableRow, key: string): number {
  return Math.max(1, row.spans?.[key] ?? 1);
}

/** Room for the line to sign on at the foot of a cell. */
export function signatureHeight(measured: MeasuredTable): number {
  return measured.sizePt * 2;
}

/**
 * The piece of a row with lines `from`…`to`; its height follows from them. The last piece carries the signatures, every
 * later one repeats the short cells, so that a reader knows which row goes on.
 */
export function pieceOfRow(measured: MeasuredTable, row: MeasuredRow, from: number, to: number): MeasuredRow {
  const lines = row.lines.map((cell) => cell?.slice(from, to));
  const lineCount = Math.max(1, ...lines.map((cell) => cell?.length ?? 0));
  const { signatures, ...unsigned } = row.row;
  const isSigned = signatures !== undefined && to >= row.lineCount;
  const repeated = repeatedCells(measured, row, from);
  const shownCount = Math.max(lineCount, ...repeated.map((cell) => cell?.length ?? 0));
  const heightPt = heightOfLines(measured, shownCount) + (isSigned ? signatureHeight(measured) : 0);
  return { ...row, row: isSigned ? row.row : unsigned, lines, lineCount, heightPt, repeated };
}

/** Short cells with nothing left to say after line `from`; 续 under the row's number. */
function repeatedCells(measured: MeasuredTable, row: MeasuredRow, from: number): (string[] | undefined)[] {
  const numberAt = measured.columns.findIndex(({ column }) => column.kind === 'number');
  return row.lines.map((cell, at) => {
    if (from === 0 || row.repeated?.[at]) return row.repeated?.[at];
    const isShort = cell !== undefined && cell.length <= Math.min(from, MOST_REPEATED_LINES) && cell.some(Boolean);
    if (!isShort) return undefined;
    return at === numberAt ? [...cell, CONTINUED_ROW] : cell;
  });
}

function measureRow(fonts: Fonts, measured: MeasuredTable, row: TableRow, index: number): MeasuredRow {
  const lines: (string[] | undefined)[] = [];
  let covered = 0;
  measured.columns.forEach(({ column }, at) => {
    const isMerged = (measured.runs.get(column.key)?.[index] ?? -1) >= 0;
    if (covered > 0 || isMerged) {
      covered = Math.max(0, covered - 1);
      lines.push(undefined);
      return;
    }
    const span = spanOf(row, column.key);
    covered = span - 1;
    lines.push(cellLines(fonts, measured, at, cellText(row, column), row));
  });
  const lineCount = Math.max(1, ...lines.map((cell) => cell?.length ?? 0));
  const wishedPt = Math.min(mm(row.minMm ?? measured.table.minRowMm ?? 0), measured.halfPagePt);
  const signaturePt = row.signatures ? signatureHeight(measured) : 0;
  return {
    row,
    index,
    lines,
    lineCount,
    heightPt: Math.max(heightOfLines(measured, lineCount) + signaturePt, wishedPt),
  };
}

function headCellHeight(fonts: Fonts, measured: MeasuredTable, cell: HeadCell): number {
  return headLines(fonts, measured, cell).length * headLeading(measured) + 2 * HEAD_PAD_Y_PT;
}

/** A merged cell taller than half a page cannot be kept in one piece: its text goes to the run's first row alone. */
function splitOversizedRuns(fonts: Fonts, measured: MeasuredTable): void {
  measured.columns.forEach(({ column }, at) => {
    const runs = measured.runs.get(column.key);
    if (!runs) return;
    const oversized = new Set<number>();
    measured.table.rows.forEach((row, index) => {
      const run = runs[index] ?? -1;
      if (run < 0 || runs[index - 1] === run) return;
      const lines = mergedLines(fonts, measured, at, row, true);
      if (heightOfLines(measured, lines.length) > measured.halfPagePt) oversized.add(run);
    });
    if (oversized.size > 0) dissolveRuns(measured, column.key, runs, oversized);
  });
}

function dissolveRuns(measured: MeasuredTable, key: string, runs: RunOfRow, oversized: Set<number>): void {
  const rows = measured.table.rows.map((row, index) => {
    const isFollower = oversized.has(runs[index] ?? -1) && runs[index - 1] === runs[index];
    return isFollower ? { ...row, cells: { ...row.cells, [key]: '' } } : row;
  });
  measured.table = { ...measured.table, rows };
  measured.runs.set(
    key,
    runs.map((run) => (oversized.has(run) ? -1 : run)),
  );
}

/** Lines of a merged cell; one that goes on from the page before is marked, except numbers and levels. */
export function mergedLines(
  fonts: Fonts,
  measured: MeasuredTable,
  at: number,
  row: TableRow,
  goesOn: boolean,
): string[] {
  const fitted = measured.columns[at];
  if (!fitted) return [''];
  const lines = cellLines(fonts, measured, at, cellText(row, fitted.column));
  const mark = goesOn ? continuedMark(measured.table, fitted.column) : '';
  const marked = (lines.at(-1) ?? '') + mark;
  const isRoomy = fonts.widthEm(marked, fitted.family) * measured.sizePt <= fitted.widthPt - 2 * PAD_X_PT;
  return mark === '' ? lines : isRoomy ? [...lines.slice(0, -1), marked] : [...lines, mark];
}

export function continuedMark(table: TableBlock, column: Column): string {
  return column.kind === 'number' || column.kind === 'level' ? '' : (table.continuedMark ?? '（续）');
}

function withEmptyRow(table: TableBlock): TableBlock {
  const [first] = table.columns;
  if (!first) return table;
  const row: TableRow = {
    id: '',
    cells: { [first.key]: table.emptyText ?? '' },
    spans: { [first.key]: table.columns.length },
    minMm: EMPTY_MM,
  };
  return { ...table, columns: [{ ...first, align: 'center' }, ...table.columns.slice(1)], rows: [row] };
}
