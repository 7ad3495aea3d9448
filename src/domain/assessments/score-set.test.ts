import { describe, expect, it } from 'vitest';
import { defaultIndicatorSet } from './default-indicator-set.ts';
import type { IndicatorItem, IndicatorSet, Score, ScoringRule } from './indicator-set.ts';
import { scoreItem } from './score-item.ts';
import { scoreSet } from './score-set.ts';

const item = (points: number, rule: ScoringRule, id = 'item'): IndicatorItem => ({
  id,
  title: '',
  points,
  rule,
  criteria: '',
});
const score = (own: Partial<Score>): Score => ({
  id: 'score',
  setId: 'set',
  itemId: 'item',
  occurrences: null,
  percent: null,
  given: null,
  evidence: '',
  remark: '',
  ...own,
});
const set = (...items: IndicatorItem[]): IndicatorSet => ({
  id: 'set',
  title: '',
  subject: 'unit',
  groups: [{ id: 'group', title: '', items }],
});

describe('单项得分', () => {
  it.each<[string, number, ScoringRule, Partial<Score>, number]>([
    ['按给分', 5, { kind: 'fixed' }, { given: 3.5 }, 3.5],
    ['给分不超过满分', 5, { kind: 'fixed' }, { given: 9 }, 5],
    ['每少一次扣 0.5 分', 5, { kind: 'per-occurrence', deduct: 0.5, cap: null }, { occurrences: 3 }, 3.5],
    ['没有发生不扣分', 5, { kind: 'per-occurrence', deduct: 0.5, cap: null }, { occurrences: 0 }, 5],
    ['扣完为止', 5, { kind: 'per-occurrence', deduct: 2, cap: null }, { occurrences: 9 }, 0],
    ['最多扣 2 分', 5, { kind: 'per-occurrence', deduct: 1, cap: 2 }, { occurrences: 9 }, 3],
    ['按比例', 10, { kind: 'proportion' }, { percent: 85 }, 8.5],
    ['比例取到半分：四分之一进位', 10, { kind: 'proportion' }, { percent: 82.5 }, 8.5],
    ['比例取到半分', 10, { kind: 'proportion' }, { percent: 82 }, 8],
    ['加分', 0, { kind: 'bonus', add: 1, cap: 3 }, { occurrences: 2 }, 2],
    ['加分封顶', 0, { kind: 'bonus', add: 1, cap: 3 }, { occurrences: 5 }, 3],
  ])('%s', (_, points, rule, entry, expected) => {
    expect(scoreItem(item(points, rule), score(entry)).points).toBe(expected);
  });

  it('没有填写的记为缺项、不得分；加分和否决项不填视为没有发生', () => {
    expect(scoreItem(item(5, { kind: 'fixed' }), undefined)).toEqual({ points: 0, isMissing: true, isVetoed: false });
    expect(scoreItem(item(5, { kind: 'proportion' }), score({ given: 5 })).isMissing).toBe(true);
    expect(scoreItem(item(0, { kind: 'bonus', add: 1, cap: 3 }), undefined).isMissing).toBe(false);
    expect(scoreItem(item(0, { kind: 'veto', totalBecomes: 59 }), undefined)).toMatchObject({ isVetoed: false });
  });
});

describe('总分', () => {
  const indicators = set(
    item(60, { kind: 'fixed' }, 'a'),
    item(40, { kind: 'proportion' }, 'b'),
    item(0, { kind: 'bonus', add: 2, cap: 4 }, 'c'),
    item(0, { kind: 'veto', totalBecomes: 59 }, 'd'),
  );
  const entries = [score({ itemId: 'a', given: 60 }), score({ itemId: 'b', percent: 100 })];

  it('加分在满分之外', () => {
    const result = scoreSet(indicators, [...entries, score({ itemId: 'c', occurrences: 1 })]);
    expect(result).toMatchObject({ base: 100, bonus: 2, total: 102, missing: [], groups: { group: 102 } });
  });

  it('一票否决后总分不超过规定分，低于规定分的不变', () => {
    const veto = score({ itemId: 'd', occurrences: 1 });
    expect(scoreSet(indicators, [...entries, veto])).toMatchObject({ total: 59, vetoes: ['d'] });
    expect(scoreSet(indicators, [score({ itemId: 'a', given: 20 }), veto]).total).toBe(20);
  });

  it('列出缺项，别的指标体系的得分不计', () => {
    const other = score({ setId: 'other', itemId: 'b', percent: 100 });
    expect(scoreSet(indicators, [score({ itemId: 'a', given: 60 }), other])).toMatchObject({
      total: 60,
      missing: ['b'],
    });
  });
});

it('默认指标满分 100，五种计分方式都用到', () => {
  const items = defaultIndicatorSet().groups.flatMap((group) => group.items);
  expect(items.reduce((total, { points }) => total + points, 0)).toBe(100);
  expect(new Set(items.map(({ rule }) => rule.kind)).size).toBe(5);
});
