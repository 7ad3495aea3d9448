import { describe, expect, it } from 'vitest';
import { moveIndicator } from '../../../../domain/tasks/move-indicator.ts';
import { movesBetween, type PlacedRow } from './moves-between.ts';

const rows = (order: string): PlacedRow[] => order.split(' ').map((id) => ({ id, group: id.slice(0, 1) }));
const [up, down] = [-1, 1] as const;

describe('移动了几步', () => {
  it.each([
    ['组里上移一位', 'a1 a2 b1', 'a2 a1 b1', 'a2', up, [[up, false]]],
    [
      '组里下移两位',
      'a1 a2 a3 b1',
      'a2 a3 a1 b1',
      'a1',
      2,
      [
        [down, false],
        [down, false],
      ],
    ],
    ['整组上移，隔壁只有一条', 'a1 b1 b2', 'b1 b2 a1', 'b1', up, [[up, true]]],
    ['只有一条的组越过两条的', 'a1 b1 b2', 'b1 b2 a1', 'a1', down, [[down, true]]],
    [
      '先到组的边上，再整组走',
      'a1 b1 b2',
      'b2 b1 a1',
      'b2',
      -2,
      [
        [up, false],
        [up, true],
      ],
    ],
    ['还没有动', 'a1 a2', 'a1 a2', 'a2', up, []],
  ] as const)('%s', (_, before, now, id, asked, steps) => {
    expect(movesBetween(rows(before), rows(now), id, asked)).toEqual(
      steps.map(([by, isWhole]) => ({ id, by, isWhole })),
    );
  });

  it.each([
    ['比要的多', 'a1 a2 a3', 'a3 a1 a2', 'a3', up],
    ['反了方向', 'a1 a2', 'a2 a1', 'a1', up],
    ['那一行不在了', 'a1 a2', 'a1', 'a2', up],
  ] as const)('%s：不是这里移的', (_, before, now, id, asked) => {
    expect(movesBetween(rows(before), rows(now), id, asked)).toBeUndefined();
  });
});

describe('撤销整组的移动', () => {
  const item = (id: string) => ({ id, title: id, points: 1 }) as never;
  const group = (title: string, ...ids: string[]) => ({ id: title, title, items: ids.map(item) });
  const set = {
    id: 's',
    title: '自评',
    subject: 'unit' as const,
    groups: [group('a', 'a1', 'a2'), group('b', 'b1'), group('c', 'c1', 'c2', 'c3')],
  };
  const placed = ({ groups }: typeof set): PlacedRow[] =>
    groups.flatMap(({ title, items }) => items.map(({ id }: { id: string }) => ({ id, group: title })));

  it('每一条上移、下移，反过来走同样的步，都回到原样', () => {
    for (const { id } of placed(set))
      for (const by of [up, down]) {
        const moved = moveIndicator(set, { key: id, by, isWhole: false }) as typeof set;
        const steps = movesBetween(placed(set), placed(moved), id, by) ?? [];
        let back = moved;
        for (const step of steps.toReversed())
          back = moveIndicator(back, { key: id, by: step.by === up ? down : up, isWhole: step.isWhole }) as typeof set;
        expect([id, by, placed(back)]).toEqual([id, by, placed(set)]);
      }
  });
});
