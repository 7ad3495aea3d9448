import type { EditableColumn } from './editable-column.ts';

/** Room between the pinned columns and the tail, in pixels, below which the tail scrolls along. */
const ROOM_PX = 320;

/** Whether the tail may stay in view: not where it and the pinned columns would leave too little between them. */
export const hasRoomForTail = <Row>(
  columns: readonly EditableColumn<Row>[],
  boxWidthPx: number,
  tailPx: number,
): boolean => {
  const pinned = columns.reduce((sum, { isPinned, widthPx }) => sum + (isPinned === true ? widthPx : 0), 0);
  return boxWidthPx - pinned - tailPx >= ROOM_PX;
};

/** Room behind the last column for the button that removes a row; without one its padding. */
export const tailWidthPx = (hasButton: boolean): number => (hasButton ? 44 : 8);

/** Size of letters, in pixels, for which columns say their widths. */
const USUAL_LETTERS_PX = 15;

/** Columns as wide as larger letters need them. */
export const enlargeColumns = <Row>(
  columns: readonly EditableColumn<Row>[],
  lettersPx: number,
): readonly EditableColumn<Row>[] =>
  lettersPx === USUAL_LETTERS_PX
    ? columns
    : columns.map((column) => ({ ...column, widthPx: Math.round((column.widthPx * lettersPx) / USUAL_LETTERS_PX) }));

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
