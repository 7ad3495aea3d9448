/** What the clerk answered, per grading method; the proposal is computed from it (risk-level.ts). */

/** 标准法 (Kunming 四(一)三): the power's side and the harm's side. */
export type CriteriaInput = {
  method: 'criteria';
  /** touches 三重一大, large or flexible power over 人财物, free discretion, or a problem common to the unit */
  isMajorOrFlexible: boolean;
  /** no direct disposal, but the work can be used for private gain */
  canBeUsedForGain: boolean;
  /** severe: 严重的社会和经济影响 · limited: 一定范围内造成一定影响 · none */
  harm: 'severe' | 'limited' | 'none';
};

/** 计数法: kinds of risk found at the post, and three triggers that force the highest level. */
export type CountInput = {
  method: 'count';
  kinds: number;
  decisiveInfluence: boolean;
  unlimitedDiscretion: boolean;
  hasHappenedBefore: boolean;
};

/** 矩阵法: likelihood 1–4 × harm 1–4. */
export type MatrixInput = { method: 'matrix'; likelihood: number; harm: number };

export type GradingInput = CriteriaInput | CountInput | MatrixInput;
export type GradingMethod = GradingInput['method'];

/** The county's choice; thresholds of the matrix are the lowest products of 一般 and 较高. */
export type GradingRule = { method: GradingMethod; matrix: { middleFrom: number; highFrom: number } };
