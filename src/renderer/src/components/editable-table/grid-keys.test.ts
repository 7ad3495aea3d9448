import type { KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { cursorAfter, cursorAfterEdit, isTyping } from './grid-keys.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;
const at = (row: number, column: number) => ({ row, column });

describe('表格里的按键', () => {
  it.each([
    ['ArrowDown', {}, at(3, 1)],
    ['ArrowUp', {}, at(1, 1)],
    ['ArrowLeft', {}, at(2, 0)],
    ['Home', {}, at(2, 0)],
    ['Home', { ctrlKey: true }, at(0, 0)],
    ['End', { ctrlKey: true }, at(9, 3)],
    ['PageDown', {}, at(9, 1)],
    ['Tab', {}, at(2, 2)],
    ['Tab', { shiftKey: true }, at(2, 0)],
  ])('%s %j', (key, held, to) => {
    expect(cursorAfter(press(key, held), at(2, 1), 10, 4)).toEqual(to);
  });

  it('到边上不再走；行尾的 Tab 离开表格', () => {
    expect(cursorAfter(press('ArrowUp'), at(0, 0), 10, 4)).toEqual(at(0, 0));
    expect(cursorAfter(press('Tab'), at(2, 3), 10, 4)).toBeUndefined();
    expect(cursorAfter(press('Tab', { shiftKey: true }), at(2, 0), 10, 4)).toBeUndefined();
    expect(cursorAfter(press('a'), at(2, 0), 10, 4)).toBeUndefined();
  });

  it('填完一格：回车往下，Tab 往右，行尾换行', () => {
    expect(cursorAfterEdit('down', at(2, 1), 10, 4)).toEqual(at(3, 1));
    expect(cursorAfterEdit('right', at(2, 3), 10, 4)).toEqual(at(3, 0));
    expect(cursorAfterEdit('left', at(2, 0), 10, 4)).toEqual(at(1, 3));
    expect(cursorAfterEdit('right', at(9, 3), 10, 4)).toEqual(at(9, 3));
  });

  it('字符开始输入，空格和组合键不是输入', () => {
    expect(['a', '党', '1'].map((key) => isTyping(press(key)))).toEqual([true, true, true]);
    expect(isTyping(press(' '))).toBe(false);
    expect(isTyping(press('c', { ctrlKey: true }))).toBe(false);
    expect(isTyping(press('F2'))).toBe(false);
  });
});
