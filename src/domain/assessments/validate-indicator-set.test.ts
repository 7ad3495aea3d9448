import { expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { defaultIndicatorSet } from './default-indicator-set.ts';
import type { IndicatorItem, ScoringRule } from './indicator-set.ts';
import { requireScore } from './require-score.ts';
import { validateIndicatorSet } from './validate-indicator-set.ts';

const item = (points: number, rule: ScoringRule, id = 'i'): IndicatorItem => ({
  id,
  title: '项',
  points,
  rule,
  criteria: '',
});
const problems = (...items: IndicatorItem[]) =>
  validateIndicatorSet({ id: 's', title: '表', subject: 'unit', groups: [{ id: 'g', title: '', items }] }).map(
    ({ code }) => code,
  );

it.each<[number, ScoringRule, string[]]>([
  [5, { kind: 'fixed' }, []],
  [2.5, { kind: 'proportion' }, []],
  [0, { kind: 'fixed' }, ['INDICATOR_POINTS']],
  [0.3, { kind: 'fixed' }, ['INDICATOR_POINTS']],
  [-1, { kind: 'fixed' }, ['INDICATOR_POINTS']],
  [5, { kind: 'per-occurrence', deduct: 0.5, cap: null }, []],
  [5, { kind: 'per-occurrence', deduct: 0, cap: null }, ['INDICATOR_RULE']],
  [5, { kind: 'per-occurrence', deduct: 1, cap: 6 }, ['INDICATOR_RULE']],
  [5, { kind: 'bonus', add: 1, cap: 3 }, ['INDICATOR_POINTS']],
  [0, { kind: 'bonus', add: 2, cap: 1 }, ['INDICATOR_RULE']],
  [0, { kind: 'veto', totalBecomes: -1 }, ['INDICATOR_RULE']],
])('满分 %d、规则 %j → %j', (points, rule, codes) => {
  expect(problems(item(points, rule))).toEqual(codes);
});

it('编号重复', () => {
  expect(problems(item(5, { kind: 'fixed' }), item(5, { kind: 'fixed' }))).toEqual(['INDICATOR_ID_REPEATED']);
});

it('默认指标没有问题', () => {
  expect(validateIndicatorSet(defaultIndicatorSet())).toEqual([]);
});

const entry = { occurrences: null, percent: null, given: null };
const refused = (rule: ScoringRule, own: object): boolean => {
  try {
    requireScore(item(5, rule), { ...entry, ...own });
    return false;
  } catch (error) {
    return error instanceof DomainError && error.code === 'SCORE_OUT_OF_RANGE';
  }
};

it.each<[ScoringRule, object, boolean]>([
  [{ kind: 'fixed' }, { given: 5 }, false],
  [{ kind: 'fixed' }, { given: 5.5 }, true],
  [{ kind: 'fixed' }, { given: 4.25 }, true],
  [{ kind: 'fixed' }, { given: -1 }, true],
  [{ kind: 'fixed' }, { percent: 500 }, false],
  [{ kind: 'proportion' }, { percent: 100 }, false],
  [{ kind: 'proportion' }, { percent: 98.65 }, false],
  [{ kind: 'proportion' }, { percent: 101 }, true],
  [{ kind: 'proportion' }, { percent: Number.NaN }, true],
  [{ kind: 'per-occurrence', deduct: 1, cap: null }, { occurrences: 3 }, false],
  [{ kind: 'per-occurrence', deduct: 1, cap: null }, { occurrences: 1.5 }, true],
  [{ kind: 'veto', totalBecomes: 59 }, { occurrences: -1 }, true],
])('规则 %j 填 %j，是否拒绝：%s', (rule, own, expected) => {
  expect(refused(rule, own)).toBe(expected);
});
