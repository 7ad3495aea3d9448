import type { EditableColumn } from './editable-column.ts';

/**
 * Columns of a table in a box of a given width: room that is left over goes to the columns of long texts, or to all
 * that scroll where there are none. Columns never become narrower than they are given.
 */
export function fitColumns<Row>(
  columns: readonly EditableColumn<Row>[],
  boxWidthPx: number,
  tailPx: number,
): readonly EditableColumn<Row>[] {
  const spare = boxWidthPx - tailPx - columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
  const areas = columns.filter(({ editor }) => editor === 'area');
  const growing = new Set(areas.length > 0 ? areas : columns.filter(({ isPinned }) => isPinned !== true));
  if (spare <= 0 || growing.size === 0) return columns;
  const share = Math.floor(spare / growing.size);
  return columns.map((column) => (growing.has(column) ? { ...column, widthPx: column.widthPx + share } : column));
}
