import { describe, expect, it } from 'vitest';
import type { RowImage } from './journal.ts';
import { joinTyping } from './join-typing.ts';

const row = (name: string, more: object = {}) => ({ id: '1', name, duties: '', ...more });
const made = (before: object | null, after: object, at = 0, more: object = {}) => ({
  at: new Date(Date.UTC(2026, 10, 20) + at).toISOString(),
  operator: '甲',
  path: 'posts.save',
  images: [{ register: 'posts', before, after }] as RowImage[],
  ...more,
});

describe('连着打字只算一步', () => {
  it('接着打、退格删：并成一步，撤销回到打字以前', () => {
    const first = made(row('报'), row('报账'));
    expect(joinTyping(first, made(row('报账'), row('报账员'), 700))).toEqual([
      { register: 'posts', before: row('报'), after: row('报账员') },
    ]);
    expect(joinTyping(first, made(row('报账'), row('报'), 700))).toHaveLength(1);
  });

  it('新增的一行接着打，还是新增一行', () => {
    expect(joinTyping(made(null, row('报')), made(row('报'), row('报账员'), 700))).toEqual([
      { register: 'posts', before: null, after: row('报账员') },
    ]);
  });

  it.each([
    ['隔了很久', made(row('报账'), row('报账员'), 6000)],
    ['换了经办人', made(row('报账'), row('报账员'), 1, { operator: '乙' })],
    ['换了一格', made(row('报账'), row('报账', { duties: '记账' }), 1)],
    ['改成别的话', made(row('报账'), row('出纳'), 1)],
    ['清空后重写', made(row(''), row('报账员'), 1)],
    ['别的操作', made(row('报账'), row('报账员'), 1, { path: 'posts.remove' })],
  ])('%s：另算一步', (_, later) => {
    expect(joinTyping(made(row('报'), row('报账')), later)).toBeUndefined();
  });
});
