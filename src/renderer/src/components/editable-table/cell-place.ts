import type { Cursor } from './grid-keys.ts';

/** Row and column of a cell, counted from 0. */
export const cellPlace = (cell: Element | null): Cursor | undefined => {
  const row = cell?.closest('[role="row"]');
  const [rowIndex, columnIndex] = [row?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')];
  if (!rowIndex || !columnIndex) return undefined;
  return { row: Number(rowIndex) - 2, column: Number(columnIndex) - 1 };
};
