/** 审核公式: built-in functions by id; the task sets on/off, severity, parameters and sentence. */
import type { RegisterName } from '../registers/facts.ts';

export type CheckSeverity = 'error' | 'explainable' | 'warning';

export const checkIds = [
  'key-post-without-risk',
  'level-missing',
  'high-risk-phases',
  'measure-without-responsible',
  'identity-number',
  'review-chain',
  'balance',
  'own-point', // errors by default
  'key-post-without-high',
  'high-risk-regulation',
  'fewer-risks',
  'bank-account',
  'score-findings',
  'incompatible-posts', // explainable
  'placeholder',
  'catalogue-text',
  'short-text',
  'copied-rows',
  'flow-missing',
  'unprintable-name', // warnings
] as const;
export type CheckId = (typeof checkIds)[number];

export type CheckSetting = {
  id: CheckId;
  on: boolean;
  severity: CheckSeverity;
  /** numbers and words the function reads, e.g. { minLength: 10 } */
  parameters: Record<string, number | string>;
  /** sentence shown to the clerk, `{name}` filled from the finding's params */
  sentence: string;
};

/** One thing a check found, at a row (or at the unit as a whole: rowId null). */
export type CheckFinding = {
  checkId: CheckId;
  severity: CheckSeverity;
  register: RegisterName;
  rowId: string | null;
  params: Record<string, string | number>;
  sentence: string;
};
