/** The header of a table: one row, or two where columns are grouped. Positions are column numbers from 0. */
import type { TableBlock } from '../../../domain/forms/form-spec.ts';

export interface HeadCell {
  title: string;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface TableHead {
  rowCount: number;
  cells: HeadCell[];
}

/** Tables whose columns have no titles (label–value tables) have no header at all. */
export function tableHead(table: TableBlock): TableHead {
  if (table.columns.every((column) => column.title === '')) return { rowCount: 0, cells: [] };
  const groups = (table.columnGroups ?? []).map(({ title, from, to }) => ({
    title,
    first: table.columns.findIndex((column) => column.key === from),
    last: table.columns.findIndex((column) => column.key === to),
  }));
  const known = groups.filter(({ first, last }) => first >= 0 && last >= first);
  const rowCount = known.length > 0 ? 2 : 1;
  const cells: HeadCell[] = known.map(({ title, first, last }) => ({
    title,
    row: 0,
    column: first,
    rowSpan: 1,
    columnSpan: last - first + 1,
  }));
  table.columns.forEach(({ title }, column) => {
    const isGrouped = known.some(({ first, last }) => column >= first && column <= last);
    cells.push({ title, row: isGrouped ? 1 : 0, column, rowSpan: isGrouped ? 1 : rowCount, columnSpan: 1 });
  });
  return { rowCount, cells };
}

/** Heights of the header rows when the cells need the given ones; a cell over two rows makes the last one grow. */
export function headRowHeights(head: TableHead, heightOf: (cell: HeadCell) => number, minimum: number): number[] {
  const heights = Array.from({ length: head.rowCount }, () => minimum);
  for (const cell of head.cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, heightOf(cell));
  }
  for (const cell of head.cells) {
    if (cell.rowSpan === 1) continue;
    const missing = heightOf(cell) - heights.reduce((sum, height) => sum + height, 0);
    if (missing > 0) heights.forEach((height, row) => (heights[row] = height + missing / heights.length));
  }
  return heights;
}
