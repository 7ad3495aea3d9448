import { expect, it } from 'vitest';
import { placed } from './use-places.ts';

const there = [
  { id: 'a', position: 1 },
  { id: 'b', position: 7 },
];
const fresh = (...ids: string[]) => ids.map((id) => ({ id, position: 0 }));
const positions = (rows: readonly { position: number }[]) => rows.map(({ position }) => position);

it('新行排在最后，已有的和恢复的不动', () => {
  const rows = [{ id: 'a', position: 1 }, ...fresh('x', 'y'), { id: 'z', position: 3 }];
  expect(positions(placed(rows, there, new Map()))).toEqual([1, 8, 9, 3]);
});

it('台账还没有答复时接着填的一行排在后面，不与前一行同位', () => {
  const given = new Map<string, number>();
  expect(positions(placed(fresh('x'), there, given))).toEqual([8]);
  expect(positions(placed(fresh('y'), there, given))).toEqual([9]);
  expect(positions(placed(fresh('x'), there, given))).toEqual([8]);
});

it('已经存下的新行再改一格，位置不变', () => {
  const saved = [...there, { id: 'x', position: 8 }, { id: 'taken', position: 9 }];
  expect(positions(placed(fresh('x'), saved, new Map()))).toEqual([8]);
});
