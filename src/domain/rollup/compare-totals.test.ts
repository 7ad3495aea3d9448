import { describe, expect, it } from 'vitest';
import { compareTotals } from './compare-totals.ts';

const columns = [
  { key: 'a', title: '上年', totals: { risks: 40, 'level:1': 10 }, units: 2 },
  { key: 'b', title: '本年', totals: { risks: 50, 'level:1': 5 }, units: 2 },
  { key: 'c', title: '没有报', totals: null, units: 0 },
];
const keys = [
  { key: 'risks', title: '风险点' },
  { key: 'level:1', title: '较高', shareOf: 'risks' },
  { key: 'change:new', title: '新增', shareOf: 'risks' },
];

describe('比较', () => {
  it('与第一列比：差多少，差百分之几，各占多少', () => {
    const [risks, high] = compareTotals(columns, keys);
    expect(risks?.cells).toEqual([
      { n: 40, share: null, difference: null, differencePercent: null },
      { n: 50, share: null, difference: 10, differencePercent: 25 },
      { n: null, share: null, difference: null, differencePercent: null },
    ]);
    expect(high?.cells.slice(0, 2)).toEqual([
      { n: 10, share: 25, difference: null, differencePercent: null },
      { n: 5, share: 10, difference: -5, differencePercent: -50 },
    ]);
  });

  it('原来是零的，只说差多少，不说百分之几', () => {
    const [, , fresh] = compareTotals(columns, keys);
    expect(fresh?.cells[1]).toEqual({ n: 0, share: 0, difference: 0, differencePercent: null });
  });
});
