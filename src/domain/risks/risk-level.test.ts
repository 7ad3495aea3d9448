import { describe, expect, it } from 'vitest';
import type { CountInput, GradingRule } from './grading.ts';
import { riskLevel } from './risk-level.ts';

const rule = (method: GradingRule['method']): GradingRule => ({ method, matrix: { middleFrom: 4, highFrom: 9 } });

describe('标准法（昆明意见四(一)三）：权力和危害两个条件都满足才定该级', () => {
  it.each([
    // 三重一大等, 可借机谋私, 危害, 等级
    [true, true, 'severe', 1], // 较高：严重的社会和经济影响
    [true, false, 'severe', 1],
    [true, true, 'limited', 2],
    [false, true, 'severe', 2], // 不直接拥有支配权
    [false, true, 'limited', 2], // 一般：一定范围内造成一定影响
    [true, true, 'none', 3],
    [false, true, 'none', 3],
    [false, false, 'severe', 3], // 较低：不涉及人财物等权力
    [false, false, 'none', 3],
  ] as const)('权力大 %s、可谋私 %s、危害 %s → %i', (isMajorOrFlexible, canBeUsedForGain, harm, level) => {
    const input = { method: 'criteria', isMajorOrFlexible, canBeUsedForGain, harm } as const;
    expect(riskLevel(rule('criteria'), input, 3).level).toBe(level);
  });

  it('理由说明两个条件各到哪一级', () => {
    const input = { method: 'criteria', isMajorOrFlexible: true, canBeUsedForGain: false, harm: 'limited' } as const;
    expect(riskLevel(rule('criteria'), input, 3).reason).toEqual({ key: 'criteria', params: { power: 2, harm: 1 } });
  });
});

describe('计数法：1–2 种低，3–4 种中，5 种以上高', () => {
  const input = (kinds: number, trigger: Partial<CountInput> = {}): CountInput => ({
    method: 'count',
    kinds,
    decisiveInfluence: false,
    unlimitedDiscretion: false,
    hasHappenedBefore: false,
    ...trigger,
  });

  it.each([
    [1, 3],
    [2, 3],
    [3, 2],
    [4, 2],
    [5, 1],
    [9, 1],
  ])('%i 种 → %i', (kinds, level) => {
    expect(riskLevel(rule('count'), input(kinds), 3).level).toBe(level);
  });

  it.each(['decisiveInfluence', 'unlimitedDiscretion', 'hasHappenedBefore'])('触发条件 %s 直接定最高', (trigger) => {
    const proposed = riskLevel(rule('count'), input(1, { [trigger]: true }), 3);
    expect(proposed).toEqual({ level: 1, reason: { key: 'count-trigger', params: { trigger } } });
  });

  it.each([0, -1, 1.5, Number.NaN])('种数 %d 不合理，拒绝', (kinds) => {
    expect(() => riskLevel(rule('count'), input(kinds), 3)).toThrow(/RISK_SCORE_OUT_OF_RANGE/);
  });
});

describe('矩阵法：可能性 × 危害，1–3 低，4–8 中，9–16 高', () => {
  it.each([
    [1, 1, 3],
    [1, 3, 3],
    [3, 1, 3],
    [1, 4, 2],
    [2, 2, 2],
    [2, 4, 2],
    [3, 3, 1],
    [3, 4, 1],
    [4, 4, 1],
  ])('%i × %i → %i', (likelihood, harm, level) => {
    expect(riskLevel(rule('matrix'), { method: 'matrix', likelihood, harm }, 3).level).toBe(level);
  });

  it.each([
    [0, 1],
    [5, 1],
    [1, 0],
    [1, 5],
    [2.5, 1],
  ])('%d × %d 超出 1–4，拒绝', (likelihood, harm) => {
    expect(() => riskLevel(rule('matrix'), { method: 'matrix', likelihood, harm }, 3)).toThrow(
      /RISK_SCORE_OUT_OF_RANGE/,
    );
  });

  it('分界由县里设定', () => {
    const own: GradingRule = { method: 'matrix', matrix: { middleFrom: 3, highFrom: 12 } };
    const level = (likelihood: number, harm: number) => riskLevel(own, { method: 'matrix', likelihood, harm }, 3).level;
    expect([level(1, 2), level(1, 3), level(3, 3), level(3, 4)]).toEqual([3, 2, 2, 1]);
  });
});

describe('等级名称 2–4 级时高、中、低的对应', () => {
  it.each([
    [2, [1, 2, 2]],
    [3, [1, 2, 3]],
    [4, [1, 2, 4]],
  ])('%i 级 → %j', (levelCount, levels) => {
    const level = (harm: number) =>
      riskLevel(rule('matrix'), { method: 'matrix', likelihood: 4, harm }, levelCount).level;
    const low = riskLevel(rule('matrix'), { method: 'matrix', likelihood: 1, harm: 1 }, levelCount).level;
    expect([level(4), level(1), low]).toEqual(levels);
  });
});

it('县里没有选用的评定方法，拒绝', () => {
  expect(() => riskLevel(rule('criteria'), { method: 'matrix', likelihood: 1, harm: 1 }, 3)).toThrow(
    /RISK_METHOD_MISMATCH/,
  );
});
