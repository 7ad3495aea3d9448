import type { EditableColumn } from './editable-column.ts';

export type Sort = { key: string; direction: 'ascending' | 'descending' };

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Ids in the order of a column's texts, empty ones last; fixed at the click, so that an edited row does not jump away. */
export function sortedIds<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  column: EditableColumn<Row>,
  { direction }: Sort,
): string[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ id: rowId(row), text: column.text(row) }))
    .toSorted((a, b) => {
      if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
      return sign * collator.compare(a.text, b.text);
    })
    .map(({ id }) => id);
}

/** Rows in a fixed order; rows the order does not know come last, as they came. */
export function inOrder<Row>(rows: readonly Row[], rowId: (row: Row) => string, order: readonly string[]): Row[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (place.get(rowId(a)) ?? order.length) - (place.get(rowId(b)) ?? order.length));
}

/** Ascending, descending, as it came. */
export const nextSort = (sort: Sort | undefined, key: string): Sort | undefined => {
  if (sort?.key !== key) return { key, direction: 'ascending' };
  return sort.direction === 'ascending' ? { key, direction: 'descending' } : undefined;
};
