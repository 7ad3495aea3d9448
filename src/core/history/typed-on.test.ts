import { describe, expect, it } from 'vitest';
import type { RowImage } from './journal.ts';
import { typedOn } from './typed-on.ts';

const row = (name: string, duty = '') => ({ id: 'p1', name, duty });
const image = (before: object | null, after: object | null): RowImage => ({ register: 'persons', before, after });
const change = (before: object | null, after: object | null, seconds = 0, path = 'persons.save') => ({
  path,
  at: new Date(Date.UTC(2026, 10, 20, 8, 0, seconds)).toISOString(),
  images: [image(before, after)],
});

describe('接着打字算一次修改', () => {
  it('停顿后接着打，合成一次；退格也是', () => {
    expect(typedOn(change(row('甲'), row('周')), change(row('周'), row('周小禾'), 3))).toEqual([
      image(row('甲'), row('周小禾')),
    ]);
    expect(typedOn(change(row('甲'), row('周小禾')), change(row('周小禾'), row('周'), 3))).toEqual([
      image(row('甲'), row('周')),
    ]);
  });

  it('新增的一行接着打，仍是一次新增', () => {
    expect(typedOn(change(null, row('周')), change(row('周'), row('周小禾'), 3))).toEqual([image(null, row('周小禾'))]);
  });

  it.each([
    ['换了一格', change(row('甲'), row('周')), change(row('周'), row('周', '文书'), 3)],
    ['换了内容', change(row('甲'), row('周')), change(row('周'), row('吴'), 3)],
    ['隔了很久', change(row('甲'), row('周')), change(row('周'), row('周小禾'), 30)],
    ['另一种操作', change(row('甲'), row('周')), change(row('周'), row('周小禾'), 3, 'persons.remove')],
    ['清空', change(row('甲'), row('周')), change(row('周'), row(''), 3)],
    ['删除', change(row('甲'), row('周')), change(row('周'), null, 3)],
    ['中间被别的改过', change(row('甲'), row('周')), change(row('周', '文书'), row('周小禾', '文书'), 3)],
  ])('%s，是两次', (_, last, next) => {
    expect(typedOn(last, next)).toBeUndefined();
  });
});
