/** Remarks at cells of a table: somebody elsewhere wrote them, they go when the remark was dealt with. */
import type { EditableColumn } from './editable-column.ts';
import type { Cursor } from './grid-keys.ts';

/** `column` is where it belongs; null, or a column that is not shown = at the row. The text names its field by itself. */
export type RowMark = { column: string | null; text: string };
/** by id of the row */
export type RowMarks = ReadonlyMap<string, readonly RowMark[]>;

/** The texts at a cell: its own, and in the first column with words also those of the row. */
export function marksAt<Row>(
  marks: readonly RowMark[],
  columns: readonly EditableColumn<Row>[],
  index: number,
): readonly string[] {
  const shown = new Set(columns.map(({ key }) => key));
  const first = columns.findIndex(({ onPaper }) => onPaper !== null);
  return marks.flatMap(({ column, text }) => {
    const isHere = column !== null && shown.has(column) ? columns[index]?.key === column : index === first;
    return isHere ? text : [];
  });
}

/** The next marked cell after a cell, row by row and from the top again; undefined = there is none. */
export function nextMarked<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  columns: readonly EditableColumn<Row>[],
  marks: RowMarks,
  at: Cursor,
): Cursor | undefined {
  const cells = rows.flatMap((row, index) => {
    const own = marks.get(rowId(row));
    if (own === undefined) return [];
    return columns.flatMap((_, column) => (marksAt(own, columns, column).length > 0 ? { row: index, column } : []));
  });
  return cells.find(({ row, column }) => row > at.row || (row === at.row && column > at.column)) ?? cells[0];
}
