import { describe, expect, it } from 'vitest';
import { pickList } from './pick-list.ts';
import { dayColumn, flagColumn, pickColumn, picksColumn, textColumn } from './register-columns.ts';

const picks = pickList([
  { id: 'a', name: '甲' },
  { id: 'b', name: '乙' },
]);
type Row = { name: string; on: string | null; one: string | null; many: string[]; isKey: boolean };
const row: Row = { name: '', on: null, one: null, many: [], isKey: false };

describe('按字段类别写入', () => {
  it('一行文字不留换行，多行文字照留', () => {
    expect(textColumn<'name', Row>('name', ['', 1]).write?.(row, ' 甲\n乙 ')?.name).toBe('甲 乙');
    expect(textColumn<'name', Row>('name', ['', 1], { editor: 'area' }).write?.(row, '甲\n乙')?.name).toBe('甲\n乙');
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026年12月1日', '2026-12-01'],
    ['2026/1/31', '2026-01-31'],
    ['', null],
    ['明年', undefined],
  ])('日期“%s” → %s', (text, on) => {
    expect(dayColumn<'on', Row>('on', ['', 1]).write?.(row, text)?.on).toBe(on);
  });

  it('单选、多选认名称，认不出的不收', () => {
    const one = pickColumn<'one', Row>('one', ['', 1], picks);
    expect([one.write?.(row, '乙')?.one, one.write?.({ ...row, one: 'a' }, '')?.one, one.write?.(row, '丙')]).toEqual([
      'b',
      null,
      undefined,
    ]);
    const many = picksColumn<'many', Row>('many', ['', 1], picks);
    expect(many.write?.(row, '乙、甲，乙')?.many).toEqual(['b', 'a']);
    expect(many.write?.(row, '甲、丙')).toBeUndefined();
  });

  it.each([
    ['√', true],
    ['否', false],
    ['', false],
    ['也许', undefined],
  ])('是否“%s” → %s', (text, isKey) => {
    expect(flagColumn<'isKey', Row>('isKey', ['', 1]).write?.(row, text)?.isKey).toBe(isKey);
  });
});
