/** One page of a table as drawing operations: texts first, then the rules, which are joined to long strokes. */
import { levelColor } from '../level-color.ts';
import type { DrawOp, PathOp } from './draw-op.ts';
import type { Fonts } from './fonts.ts';
import {
  cellFamily,
  headLeading,
  headLines,
  PAD_X_PT,
  signatureHeight,
  spanOf,
  spanWidth,
  type MeasuredTable,
} from './table-measure.ts';
import type { TablePage } from './table-pages.ts';
import { textLines, type LineStyle } from './text-ops.ts';

export const OUTER_RULE_PT = 1.2;
export const INNER_RULE_PT = 0.5;
const BLACK = '#000000';
/** Cells repeated where a cut row goes on; dark enough for a copy of a copy. */
export const REPEATED_COLOR = '#5f5f5f';

/** A cell of the drawn grid; rows count from the first header row. */
interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: string[];
  leadingPt: number;
  style: LineStyle;
  valign: 'top' | 'middle' | 'bottom';
  signature?: string | undefined;
}

export function drawTablePage(
  fonts: Fonts,
  measured: MeasuredTable,
  page: TablePage,
  leftPt: number,
  topPt: number,
): DrawOp[] {
  const cells = [...headCells(fonts, measured), ...bodyCells(measured, page), ...mergedCells(measured, page)];
  const ys = edges(topPt, [...measured.headHeights, ...page.heightsPt]);
  const xs = edges(
    leftPt,
    measured.columns.map((column) => column.widthPt),
  );
  return [...cells.flatMap((cell) => cellText(fonts, measured, cell, xs, ys)), ...rules(cells, xs, ys)];
}

function headCells(fonts: Fonts, measured: MeasuredTable): GridCell[] {
  return measured.head.cells.map((cell) => ({
    ...cell,
    lines: headLines(fonts, measured, cell),
    leadingPt: headLeading(measured),
    style: { family: 'Hei', sizePt: measured.sizePt, align: 'center' },
    valign: 'middle',
  }));
}

function bodyCells(measured: MeasuredTable, page: TablePage): GridCell[] {
  return page.items.flatMap(({ row, lines, repeated }, at) =>
    lines.flatMap((cell, column) => {
      if (!cell) return [];
      const key = measured.columns[column]?.column.key ?? '';
      const again = repeated?.[column];
      const base = bodyCell(measured, measured.head.rowCount + at, column, again ?? cell);
      base.style.family = cellFamily(measured.columns[column], row);
      if (again) base.style.color = REPEATED_COLOR;
      return [{ ...base, columnSpan: spanOf(row, key), signature: row.signatures?.[key] }];
    }),
  );
}

function mergedCells(measured: MeasuredTable, page: TablePage): GridCell[] {
  return page.merged.map(({ columnAt, first, last, lines }) => ({
    ...bodyCell(measured, measured.head.rowCount + first, columnAt, lines),
    rowSpan: last - first + 1,
  }));
}

function bodyCell(measured: MeasuredTable, row: number, columnAt: number, lines: string[]): GridCell {
  const fitted = measured.columns[columnAt];
  const { kind, levels, valign } = fitted?.column ?? {};
  const color = kind === 'level' ? levelColor(lines.join(''), levels) : undefined;
  return {
    row,
    column: columnAt,
    rowSpan: 1,
    columnSpan: 1,
    lines,
    leadingPt: measured.leadingPt,
    style: { family: fitted?.family ?? 'Fang', sizePt: measured.sizePt, align: fitted?.align, color },
    valign: valign ?? 'middle',
  };
}

function cellText(fonts: Fonts, measured: MeasuredTable, cell: GridCell, xs: number[], ys: number[]): DrawOp[] {
  const top = ys[cell.row] ?? 0;
  const bottom = ys[cell.row + cell.rowSpan] ?? top;
  const footPt = cell.signature === undefined ? 0 : signatureHeight(measured);
  const free = bottom - top - footPt - cell.lines.length * cell.leadingPt;
  const shift = cell.valign === 'top' ? 3 : cell.valign === 'bottom' ? free - 3 : free / 2;
  const box = {
    xPt: (xs[cell.column] ?? 0) + PAD_X_PT,
    yPt: top + shift,
    widthPt: spanWidth(measured, cell.column, cell.columnSpan) - 2 * PAD_X_PT,
    leadingPt: cell.leadingPt,
  };
  const texts = textLines(fonts, cell.lines, box, cell.style);
  if (cell.signature === undefined) return texts;
  const foot = { ...box, xPt: box.xPt, yPt: bottom - footPt, leadingPt: footPt };
  return [...texts, ...textLines(fonts, [cell.signature], foot, { ...cell.style, align: 'right' })];
}

function edges(start: number, lengths: number[]): number[] {
  const found = [start];
  let at = start;
  for (const length of lengths) found.push((at += length));
  return found;
}

/** Rules between different cells; neighbours on one line become one stroke. The frame is heavier and drawn once. */
export function rules(
  cells: { row: number; column: number; rowSpan: number; columnSpan: number }[],
  xs: number[],
  ys: number[],
): PathOp[] {
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  const owners = Array.from({ length: rowCount * columnCount }, () => -1);
  cells.forEach((cell, owner) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        owners[row * columnCount + column] = owner;
      }
    }
  });
  const differ = (a: number, b: number): boolean => owners[a] !== owners[b] || owners[a] === -1;
  const inner: PathOp[] = [];
  for (let row = 1; row < rowCount; row++) {
    const y = ys[row] ?? 0;
    const isEdge = (column: number): boolean => differ((row - 1) * columnCount + column, row * columnCount + column);
    inner.push(...strokes(columnCount, isEdge, (at) => [xs[at] ?? 0, y]));
  }
  for (let column = 1; column < columnCount; column++) {
    const x = xs[column] ?? 0;
    const isEdge = (row: number): boolean => differ(row * columnCount + column - 1, row * columnCount + column);
    inner.push(...strokes(rowCount, isEdge, (at) => [x, ys[at] ?? 0]));
  }
  return [...inner, frame(xs, ys)];
}

function strokes(count: number, isEdge: (at: number) => boolean, point: (at: number) => [number, number]): PathOp[] {
  const found: PathOp[] = [];
  for (let at = 0; at < count; at++) {
    if (!isEdge(at)) continue;
    const from = at;
    while (at + 1 < count && isEdge(at + 1)) at++;
    found.push({ op: 'path', points: [point(from), point(at + 1)], widthPt: INNER_RULE_PT, stroke: BLACK });
  }
  return found;
}

function frame(xs: number[], ys: number[]): PathOp {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const points: [number, number][] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return { op: 'path', points, widthPt: OUTER_RULE_PT, stroke: BLACK, closed: true };
}
