import { describe, expect, it } from 'vitest';
import type { EditableColumn } from './editable-column.ts';
import { enlargeColumns, fitColumns, hasRoomForTail } from './fit-columns.ts';

const column = (key: string, widthPx: number, own: Partial<EditableColumn<object>> = {}): EditableColumn<object> => ({
  key,
  title: key,
  widthPx,
  text: () => '',
  ...own,
});
const widths = (columns: readonly EditableColumn<object>[]) => columns.map(({ widthPx }) => widthPx);

describe('列宽随窗口', () => {
  it('多出来的宽度给长文字的列', () => {
    const columns = [
      column('name', 100),
      column('basis', 100, { editor: 'area' }),
      column('limits', 120, { editor: 'area' }),
    ];
    expect(widths(fitColumns(columns, 520, 100))).toEqual([100, 150, 170]);
  });

  it('大字号时按字的大小加宽，平常不动', () => {
    const columns = [column('name', 150), column('day', 100)];
    expect(enlargeColumns(columns, 15)).toBe(columns);
    expect(widths(enlargeColumns(columns, 18))).toEqual([180, 120]);
  });

  it('固定的列占得太多时，行尾跟着滚动', () => {
    const columns = [
      column('number', 150, { isPinned: true }),
      column('name', 240, { isPinned: true }),
      column('level', 90),
    ];
    expect(hasRoomForTail(columns, 800, 84)).toBe(true);
    expect(hasRoomForTail(columns, 600, 84)).toBe(false);
  });

  it('没有长文字的列时，给不固定的列；不够宽时不缩', () => {
    const columns = [column('name', 100, { isPinned: true }), column('duty', 100)];
    expect(widths(fitColumns(columns, 400, 100))).toEqual([100, 200]);
    expect(widths(fitColumns(columns, 200, 100))).toEqual([100, 100]);
  });
});
