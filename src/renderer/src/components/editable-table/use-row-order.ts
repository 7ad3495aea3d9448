import { useMemo, useState } from 'react';
import type { EditableColumn } from './editable-column.ts';
import { inOrder, type Sort, sortedIds } from './sort-rows.ts';

type Options<Row> = {
  rows: readonly Row[];
  rowId(row: Row): string;
  columns: readonly EditableColumn<Row>[];
  /** order wished for from outside; another object = another wish */
  wanted: Sort | undefined;
};

/** Rows in the order somebody sorted them in; an edited one keeps its place until the next sorting. */
export const useRowOrder = <Row>({ rows, rowId, columns, wanted }: Options<Row>) => {
  const [sort, setSort] = useState<Sort & { order: string[] }>();
  const [wish, setWish] = useState<Sort>();
  const sortBy = (next: Sort | undefined) => {
    const column = columns.find((one) => one.key === next?.key);
    setSort(next && column && { ...next, order: sortedIds(rows, rowId, column, next) });
  };
  if (wish !== wanted) {
    setWish(wanted);
    sortBy(wanted);
  }
  const ordered = useMemo(() => (sort === undefined ? rows : inOrder(rows, rowId, sort.order)), [sort, rows, rowId]);
  return { sort, sortBy, ordered };
};
