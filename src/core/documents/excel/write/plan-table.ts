import type { FormSpec, TableBlock, TableRow } from '../../../../domain/forms/form-spec.ts';
import { cellText } from '../../layout/cell-text.ts';
import type { Fonts } from '../../layout/fonts.ts';
import { mm, PT_PER_MM } from '../../layout/page-frame.ts';
import {
  cellFamily,
  cellLines,
  continuedMark,
  headHeight,
  measureTable,
  mergedLines,
  pieceOfRow,
  spanOf,
  type MeasuredRow,
  type MeasuredTable,
} from '../../layout/table-measure.ts';
import { levelColor } from '../../level-color.ts';
import {
  COUNTED_SHARE,
  flowingText,
  MAX_ROW_PT,
  mostLines,
  sheetRowHeight,
  type SheetCell,
  type SheetRow,
} from './sheet-plan.ts';

export interface PlannedTable {
  rows: SheetRow[];
  edgesMm: number[];
}

/**
 * Sheet rows of a table: header rows, then one row per table row. A row whose text is higher than Excel's highest row
 * goes on in further rows, whose ids end in `#2`, `#3` …
 *
 * @param table number of the table in its sheet, from 0
 * @throws DomainError FORM_TOO_WIDE { form, neededMm, availableMm }
 */
export function planTable(
  fonts: Fonts,
  block: TableBlock,
  form: FormSpec,
  table: number,
  widthMm: number,
  pagePt: number,
): PlannedTable {
  const measured = measureTable(fonts, block, form, mm(widthMm), Math.min(pagePt, MAX_ROW_PT));
  const caption = block.caption ? [captionRow(block.caption, widthMm)] : [];
  const head = measured.headHeights.map((heightPt, row) => ({
    heightPt: Math.ceil(heightPt * 1.15),
    cells: headCells(measured, table, row),
    headOf: table,
    keepWithNext: true,
  }));
  const roomPt = pagePt - headHeight(measured) * 1.2;
  const body = measured.rows.flatMap((row) => bodyRows(fonts, measured, row, table, roomPt));
  const edges = [0, ...measured.columns.map((column) => (column.xPt + column.widthPt) / PT_PER_MM)];
  return { rows: [...caption, ...head, ...body], edgesMm: edges };
}

function captionRow(caption: string, widthMm: number): SheetRow {
  const cell: SheetCell = { fromMm: 0, toMm: widthMm, value: caption, family: 'Hei', sizePt: 12, align: 'left' };
  return { heightPt: 24, cells: [cell], keepWithNext: true };
}

function headCells(measured: MeasuredTable, table: number, row: number): SheetCell[] {
  return measured.head.cells
    .filter((cell) => row >= cell.row && row < cell.row + cell.rowSpan)
    .map((cell) => ({
      ...placeOf(measured, cell.column, cell.columnSpan),
      value: cell.title,
      family: 'Hei',
      sizePt: measured.sizePt,
      align: 'center',
      isBordered: true,
      ...(cell.rowSpan > 1 ? { mergeKey: `head ${table} ${cell.column}` } : {}),
    }));
}

function bodyRows(fonts: Fonts, measured: MeasuredTable, row: MeasuredRow, table: number, roomPt: number): SheetRow[] {
  const most = mostLines(measured.sizePt, roomPt);
  if (row.lineCount <= most) return [bodyRow(fonts, measured, row, table, 0)];
  const rows: SheetRow[] = [];
  for (let from = 0; from < row.lineCount; from += most) {
    const piece = pieceOfRow(measured, row, from, Math.min(row.lineCount, from + most));
    rows.push(bodyRow(fonts, measured, piece, table, rows.length + 1));
  }
  return rows;
}

/** @param piece 0 for a whole row, else the number of the piece from 1 */
function bodyRow(fonts: Fonts, measured: MeasuredTable, item: MeasuredRow, table: number, piece: number): SheetRow {
  const { row, index, lines } = item;
  const signed = row.signatures ? 2 : 0;
  const wishedPt = piece === 0 ? Math.min(mm(row.minMm ?? measured.table.minRowMm ?? 0), MAX_ROW_PT) : 0;
  const cells = measured.columns.flatMap(({ column }, at): SheetCell[] => {
    const run = measured.runs.get(column.key)?.[index] ?? -1;
    const cell = lines[at];
    if (!cell && run < 0) return [];
    const base = bodyCell(measured, row, at);
    if (run >= 0) {
      const counted = cellLines(fonts, measured, at, cellText(row, column), row, COUNTED_SHARE).length;
      const needed = Math.max(counted, mergedLines(fonts, measured, at, row, true).length);
      const merge = { mergeKey: `run ${table} ${column.key} ${run}`, mergedPt: sheetRowHeight(needed, base.sizePt) };
      return [{ ...base, ...merge, continuedMark: continuedMark(measured.table, column) }];
    }
    return [piece === 0 ? base : pieceCell(base, cell ?? [], piece, at)];
  });
  return {
    heightPt: Math.max(
      sheetRowHeight(countedLines(fonts, measured, item) + signed, measured.sizePt),
      Math.ceil(wishedPt),
    ),
    cells,
    bodyOf: table,
    id: piece > 1 ? `${row.id}#${piece}` : row.id,
    ...(row.emphasis === 'section' ? { keepWithNext: true } : {}),
  };
}

/** Most lines of a row's cells, counted with some room to spare. */
function countedLines(fonts: Fonts, measured: MeasuredTable, { row, lines }: MeasuredRow): number {
  const counts = lines.map((cell, at) => {
    if (!cell || cell.length === 0) return 1;
    const whole = cellText(row, measured.columns[at]?.column ?? { key: '', title: '', widthMm: 0 });
    return cellLines(fonts, measured, at, pieceText(whole, cell), row, COUNTED_SHARE).length;
  });
  return Math.max(1, ...counts);
}

/** The row's number in the first column is said again, with 续; the import joins the pieces and takes it once. */
function pieceCell(base: SheetCell, lines: string[], piece: number, at: number): SheetCell {
  if (at === 0 && typeof base.value === 'number') return piece > 1 ? { ...base, format: '0"续"' } : base;
  return { ...base, value: pieceText(String(base.value), lines) };
}

/** A piece keeps the line ends of the text it comes from, but none of ours. */
function pieceText(whole: string, lines: string[]): string {
  return whole.includes('\n') ? lines.join('\n') : flowingText(lines);
}

function bodyCell(measured: MeasuredTable, row: TableRow, at: number): SheetCell {
  const fitted = measured.columns[at];
  const column = fitted?.column ?? { key: '', title: '', widthMm: 0 };
  const value = row.cells[column.key];
  const text = cellText(row, column);
  const signature = row.signatures?.[column.key];
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  return {
    ...placeOf(measured, at, spanOf(row, column.key)),
    value: isNumber && signature === undefined ? value : signature === undefined ? text : `${text}\n\n${signature}`,
    family: cellFamily(fitted, row),
    sizePt: measured.sizePt,
    align: fitted?.align ?? 'left',
    valign: column.valign ?? 'middle',
    color: column.kind === 'level' ? levelColor(text, column.levels) : undefined,
    isBordered: true,
    choices: row.emphasis ? undefined : column.choices,
    ...(isNumber ? { format: numberFormat(column.decimals) } : {}),
  };
}

function numberFormat(decimals: number | undefined): string {
  if (decimals === undefined) return 'General';
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function placeOf(measured: MeasuredTable, first: number, count: number): { fromMm: number; toMm: number } {
  const last = measured.columns[Math.min(first + count, measured.columns.length) - 1];
  const fromMm = (measured.columns[first]?.xPt ?? 0) / PT_PER_MM;
  return { fromMm, toMm: last ? (last.xPt + last.widthPt) / PT_PER_MM : fromMm };
}
