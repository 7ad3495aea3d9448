import { describe, expect, it } from 'vitest';
import { filterUnits, noFilters, NOBODY, subtotal, type Tracked, unitTree } from './tracking-rows.ts';

const unit = (code: string, submitTo: string | null, change: Partial<Tracked> = {}): Tracked =>
  ({
    unit: code,
    name: code,
    submitTo,
    state: 'not-submitted',
    marks: [],
    kind: 'village',
    reviewer: null,
    ...change,
  }) as Tracked;

const units = [
  unit('镇', '县', { kind: 'government', state: 'accepted' }),
  unit('上村', '镇', { state: 'accepted', reviewer: '甲' }),
  unit('下村', '镇', { marks: ['named-missing'] }),
  unit('局', '县', { kind: 'government', state: 'exempt' }),
];
const names = (found: readonly Tracked[]): string[] => found.map(({ name }) => name);

describe('报送进度的筛选和分组', () => {
  it.each([
    ['状态', { state: 'accepted' }, ['镇', '上村']],
    ['标记', { state: 'named-missing' }, ['下村']],
    ['乡镇连同下级', { township: '镇' }, ['镇', '上村', '下村']],
    ['性质', { kind: 'government' }, ['镇', '局']],
    ['复核人', { reviewer: '甲' }, ['上村']],
    ['没有分派的', { reviewer: NOBODY }, ['镇', '下村', '局']],
    ['名称里的一个字', { search: '下' }, ['下村']],
    ['几个条件一起', { township: '镇', state: 'accepted' }, ['镇', '上村']],
  ])('按%s', (_, change, expected) => {
    expect(names(filterUnits(units, { ...noFilters, ...change }))).toEqual(expected);
  });
  it('下级挂在上级下面，小计不算免报的；上级不在所列中时自己成行', () => {
    const tree = unitTree(units);
    expect(tree.map((row) => [row.name, names(row.children ?? [])])).toEqual([
      ['镇', ['上村', '下村']],
      ['局', []],
    ]);
    expect(tree.map(subtotal)).toEqual([
      { accepted: 2, all: 3 },
      { accepted: 0, all: 0 },
    ]);
    expect(names(unitTree(units.slice(1)))).toEqual(['上村', '下村', '局']);
  });
});
