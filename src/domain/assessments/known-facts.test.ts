import { describe, expect, it } from 'vitest';
import { aMeasure, aPost, aPower, aRisk, id, someFacts } from '../../../test/support/some-facts.ts';
import { defaultIndicatorSet } from './default-indicator-set.ts';
import { knownFacts, suggestedScore, topicOf } from './known-facts.ts';

const items = defaultIndicatorSet().groups.flatMap((group) => group.items);

describe('哪项指标台账能说上话', () => {
  it('默认指标里认得这八项，加分和否决项不认', () => {
    const found = Object.fromEntries(
      items.flatMap((item) => (topicOf(item) === undefined ? [] : [[item.id, topicOf(item)]])),
    );
    expect(found).toEqual({
      'finding-coverage': 'coverage',
      'finding-chain': 'chain',
      'finding-grading': 'grading',
      'measures-phases': 'phases',
      'measures-responsible': 'responsible',
      'measures-regulations': 'regulations',
      'publicity-risks': 'publicity',
      'publicity-powers': 'powers',
    });
  });
});

describe('台账数出来的', () => {
  const risk = (word: string, own = {}) => aRisk({ id: id(word), postId: id('p1'), ...own });
  const facts = someFacts({
    posts: [aPost({ id: id('p1') }), aPost({ id: id('p2') })],
    powers: [aPower({ basis: '章程', limits: '本村', responsibility: '书记' }), aPower({ id: id('w2'), basis: '' })],
    risks: [
      risk('r1', { selfLevel: { level: 1, by: '甲', why: '' } }),
      risk('r2', { selfLevel: null, unitLevel: null }),
    ],
    measures: [
      aMeasure({ id: id('m1'), phase: 'prevent' }),
      aMeasure({ id: id('m2'), phase: 'monitor' }),
      aMeasure({ id: id('m3'), phase: 'dispose', responsiblePostId: null }),
    ],
    measureRisks: ['m1', 'm2', 'm3'].map((one) => ({ measureId: id<'measure'>(one), riskId: id<'risk'>('r1') })),
    measureRegulations: [{ measureId: id('m2'), regulationId: id('g1') }],
  });
  const known = knownFacts(facts, [
    { checkId: 'level-missing', explanation: null },
    { checkId: 'level-missing', explanation: {} },
  ]);
  it.each([
    ['coverage', 2, 1, 0],
    ['grading', 2, 1, 1],
    ['phases', 2, 1, 0],
    ['regulations', 1, 1, 0],
    ['powers', 2, 1, 0],
  ] as const)('%s：%i 个里 %i 个，审核 %i 处', (topic, of, done, findings) => {
    expect(known.find((one) => one.topic === topic)).toEqual({ topic, of, done, findings });
  });
});

describe('按台账应填多少', () => {
  it.each([
    ['百分比取到一位小数，不往上进', { rule: { kind: 'proportion' }, points: 10 }, 3, 2, { percent: 66.6 }],
    ['扣分处数', { rule: { kind: 'per-occurrence', deduct: 0.5, cap: null }, points: 5 }, 9, 7, { occurrences: 2 }],
    ['给分取到半分，不往上进', { rule: { kind: 'fixed' }, points: 5 }, 9, 7, { given: 3.5 }],
    ['没有可数的', { rule: { kind: 'fixed' }, points: 5 }, 0, 0, undefined],
    ['加分不猜', { rule: { kind: 'bonus', add: 1, cap: 3 }, points: 0 }, 9, 7, undefined],
  ] as const)('%s', (_, item, of, done, expected) => {
    expect(suggestedScore(item, { of, done })).toEqual(expected);
  });
});
