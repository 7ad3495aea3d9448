/** The level a grading method proposes; a person may override it with a reason (grade-risk.ts, decide-unit-level.ts). */
import { DomainError } from '../errors.ts';
import type { LevelOrdinal } from '../ids.ts';
import type { CountInput, CriteriaInput, GradingInput, GradingRule, MatrixInput } from './grading.ts';
import { levelFor, type Severity } from './level-for.ts';

/** Why a level was proposed; text/grading-reasons.ts says it in Chinese. */
export type GradingReasonKey =
  | 'criteria' // { power: 2|1|0, harm: 2|1|0 } 2 = the limb of 较高 is met, 1 = that of 一般
  | 'count' // { kinds }
  | 'count-trigger' // { trigger }
  | 'matrix'; // { likelihood, harm, product }

export type ProposedLevel = {
  level: LevelOrdinal;
  reason: { key: GradingReasonKey; params: Record<string, string | number> };
};

/**
 * Level proposed for the clerk's answers by the county's method.
 *
 * @param levelCount names in the county's scheme, 2–4 (mapping: level-for.ts)
 * @returns level ordinal, 1 = most severe, with the reason
 * @throws DomainError RISK_METHOD_MISMATCH, RISK_SCORE_OUT_OF_RANGE
 * @source 昆明意见 四(一)三 (criteria); published practice (count, matrix)
 */
export const riskLevel = (rule: GradingRule, input: GradingInput, levelCount: number): ProposedLevel => {
  if (input.method !== rule.method) {
    throw new DomainError('RISK_METHOD_MISMATCH', { expected: rule.method, given: input.method });
  }
  const { severity, reason } = assess(rule, input);
  return { level: levelFor(severity, levelCount), reason };
};

type Assessed = { severity: Severity; reason: ProposedLevel['reason'] };

const assess = (rule: GradingRule, input: GradingInput): Assessed => {
  switch (input.method) {
    case 'criteria':
      return byCriteria(input);
    case 'count':
      return byCount(input);
    case 'matrix':
      return byMatrix(rule, input);
  }
};

const severityOf = ['low', 'middle', 'high'] as const;
const harmRank = { none: 0, limited: 1, severe: 2 } as const;

/** A level needs both of its limbs, so the weaker limb decides. */
const byCriteria = (input: CriteriaInput): Assessed => {
  const power = input.isMajorOrFlexible ? 2 : input.canBeUsedForGain ? 1 : 0;
  const harm = harmRank[input.harm];
  const rank = power < harm ? power : harm;
  return { severity: severityOf[rank], reason: { key: 'criteria', params: { power, harm } } };
};

const triggers = ['decisiveInfluence', 'unlimitedDiscretion', 'hasHappenedBefore'] as const;

const byCount = (input: CountInput): Assessed => {
  requireWhole('kinds', input.kinds, 1, 99);
  const trigger = triggers.find((name) => input[name]);
  if (trigger !== undefined) return { severity: 'high', reason: { key: 'count-trigger', params: { trigger } } };
  const severity = input.kinds >= 5 ? 'high' : input.kinds >= 3 ? 'middle' : 'low';
  return { severity, reason: { key: 'count', params: { kinds: input.kinds } } };
};

const byMatrix = (rule: GradingRule, { likelihood, harm }: MatrixInput): Assessed => {
  requireWhole('likelihood', likelihood, 1, 4);
  requireWhole('harm', harm, 1, 4);
  const product = likelihood * harm;
  const { middleFrom, highFrom } = rule.matrix;
  const severity = product >= highFrom ? 'high' : product >= middleFrom ? 'middle' : 'low';
  return { severity, reason: { key: 'matrix', params: { likelihood, harm, product } } };
};

const requireWhole = (field: string, given: number, min: number, max: number): void => {
  if (Number.isInteger(given) && given >= min && given <= max) return;
  throw new DomainError('RISK_SCORE_OUT_OF_RANGE', { field, min, max, given });
};
