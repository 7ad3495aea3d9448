import { useCallback, useRef } from 'react';
import type { CellValue } from '../../../domain/forms/form-spec.ts';
import type { ListColumnKind } from '../../../domain/forms/printed-list.ts';
import type { EditableColumn } from '../components/editable-table/editable-column.ts';
import { inOrder } from '../components/editable-table/sort-rows.ts';
import { ListExport } from './list-export.tsx';

type Options<Row> = {
  /** what the list is, e.g. 职权目录 */
  title: string;
  /** the visible ones */
  columns: readonly EditableColumn<Row>[];
  /** in words */
  filter?: string;
  size?: 'small' | 'middle';
  /** rows of a filtered table as they are in this very render: what the table shows may be a moment older */
  filtered?: { rows: readonly Row[]; rowId(row: Row): string };
};

/**
 * 导出 of an EditableTable: its visible columns, its rows in the order of the screen.
 *
 * @returns `button` for the head of a sheet, `table` for the EditableTable in it
 */
export const useTableList = <Row,>({ title, columns, filter = '', size = 'small', filtered }: Options<Row>) => {
  const shownRows = useRef<readonly Row[]>([]);
  const onShown = useCallback((rows: readonly Row[]) => {
    shownRows.current = rows;
  }, []);
  const printed = columns.filter(({ onPaper }) => onPaper !== null);
  const list = {
    title,
    filter,
    columns: printed.map((column) => ({ key: column.key, label: column.title, kind: kindOf(column) })),
    rows: () => rowsNow(shownRows.current, filtered).map((row) => printed.map((column) => cellOf(column, row))),
  };
  return { button: <ListExport list={list} size={size} />, table: { onShown } };
};

const kindOf = <Row,>({ onPaper, isNumber, editor }: EditableColumn<Row>): ListColumnKind => {
  if (onPaper?.kind !== undefined) return onPaper.kind;
  if (isNumber === true) return 'number';
  return editor === 'day' ? 'day' : 'text';
};

/** A number goes out as a number, unless something else was typed into its cell. */
const cellOf = <Row,>(column: EditableColumn<Row>, row: Row): CellValue => {
  const shown = column.onPaper?.text?.(row) ?? column.text(row);
  return kindOf(column) === 'number' && /^-?\d+(\.\d+)?$/u.test(shown) ? Number(shown) : shown;
};

/** Filtered rows in the order the table shows them. */
function rowsNow<Row>(shown: readonly Row[], filtered: Options<Row>['filtered']): readonly Row[] {
  if (filtered === undefined) return shown;
  const { rows, rowId } = filtered;
  return inOrder(rows, rowId, shown.map(rowId));
}
