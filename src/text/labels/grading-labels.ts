import type { GradingMethod } from '../../domain/risks/grading.ts';

export const gradingMethodNames: Record<GradingMethod, string> = {
  criteria: '标准法',
  count: '计数法',
  matrix: '矩阵法',
};

/** Names of the numbers a clerk enters for grading. */
export const scoreFieldNames = {
  kinds: '风险种类数',
  likelihood: '可能性',
  harm: '危害程度',
} as const satisfies Record<string, string>;
