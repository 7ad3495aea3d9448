import { describe, expect, it } from 'vitest';
import type { RiskId } from '../ids.ts';
import { assignEvenly } from './assign-evenly.ts';
import { contradictionsOf } from './contradictions.ts';
import type { Review } from './review.ts';
import { drawSpots, type SpotCandidate } from './spot-draw.ts';

const risk = (name: string): RiskId => name as RiskId;
const review = (reviewer: string, change: Partial<Review> = {}): Review => ({
  package: 'd',
  reviewer,
  verdict: 'accept',
  note: '',
  remarks: [],
  levels: [],
  reviewedOn: '2026-11-20',
  ...change,
});
const level = (riskId: string, ordinal: number) => ({ riskId: risk(riskId), level: ordinal, why: '影响大' });

describe('复核意见不一', () => {
  it('结论不同，列出各人怎么说', () => {
    expect(contradictionsOf([review('甲'), review('乙', { verdict: 'return' })])).toEqual([
      {
        about: 'verdict',
        said: [
          { reviewer: '甲', verdict: 'accept' },
          { reviewer: '乙', verdict: 'return' },
        ],
      },
    ]);
  });
  it('同一风险点建议的等级不同', () => {
    const reviews = [review('甲', { levels: [level('r', 1)] }), review('乙', { levels: [level('r', 2)] })];
    expect(contradictionsOf(reviews)).toEqual([
      {
        about: 'level',
        riskId: 'r',
        said: [
          { reviewer: '甲', level: 1 },
          { reviewer: '乙', level: 2 },
        ],
      },
    ]);
  });
  it('一致的、只有一人提的，不算', () => {
    const proposing = { levels: [level('r', 1)] };
    expect(contradictionsOf([review('甲', proposing), review('乙')])).toEqual([]);
    expect(contradictionsOf([review('甲', proposing), review('乙', proposing)])).toEqual([]);
  });
});

describe('平均分派', () => {
  it.each([
    [5, ['甲', '乙'], [3, 2]],
    [6, ['甲', '乙', '丙'], [2, 2, 2]],
    [1, ['甲', '乙'], [1, 0]],
  ])('%i 个单位分给 %j：各 %j 个', (count, reviewers, shares) => {
    const units = Array.from({ length: count }, (_, index) => `QH-${index}`);
    const dealt = [...assignEvenly(units, reviewers).values()];
    expect(reviewers.map((one) => dealt.filter((name) => name === one).length)).toEqual(shares);
  });
});

describe('抽审', () => {
  const candidate = (riskId: string, lot: string, change: Partial<SpotCandidate> = {}): SpotCandidate => ({
    unit: 'QH-01-01',
    package: 'd',
    riskId: risk(riskId),
    level: 2,
    isChanged: false,
    lot,
    ...change,
  });
  const all = [
    candidate('a', '09', { level: 1 }),
    candidate('b', '08', { isChanged: true }),
    candidate('c', '03'),
    candidate('d', '01'),
    candidate('e', '02'),
    candidate('f', '04', { level: 1, isChanged: true }),
  ];
  const drawn = (rule: Parameters<typeof drawSpots>[1]) =>
    drawSpots(all, rule).map(({ riskId, reasons }) => `${riskId}:${reasons.join('+')}`);

  it('全部较高、全部有变化，其余按比例；签号小的先中，不足一个按一个', () => {
    const rule = { isSevereDrawn: true, isChangedDrawn: true, randomPercent: 34 };
    expect(drawn(rule)).toEqual(['a:severe', 'b:changed', 'd:random', 'e:random', 'f:severe+changed']);
  });
  it.each([
    [0, []],
    [1, ['d:random']],
    [100, ['a:random', 'b:random', 'c:random', 'd:random', 'e:random', 'f:random']],
  ])('只按比例 %i%%', (randomPercent, expected) => {
    expect(drawn({ isSevereDrawn: false, isChangedDrawn: false, randomPercent })).toEqual(expected);
  });
});
