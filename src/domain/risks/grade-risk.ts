import { DomainError } from '../errors.ts';
import type { LevelOrdinal } from '../ids.ts';
import type { GradingInput, GradingRule } from './grading.ts';
import { type ProposedLevel, riskLevel } from './risk-level.ts';
import type { Risk } from './risk.ts';

/** 自评 as entered; `level` null takes the proposed one, another level needs a reason. */
export type SelfGrade = { input: GradingInput; level: LevelOrdinal | null; by: string; why: string };

/**
 * The risk with the clerk's answers and 自评 level; what the unit or the level above decided is left alone.
 *
 * @param levelCount names in the county's scheme, 2–4
 * @throws DomainError RISK_METHOD_MISMATCH, RISK_SCORE_OUT_OF_RANGE, RISK_LEVEL_UNKNOWN, RISK_LEVEL_WITHOUT_REASON
 */
export const gradeRisk = (
  risk: Risk,
  grade: SelfGrade,
  rule: GradingRule,
  levelCount: number,
): { risk: Risk; proposed: ProposedLevel } => {
  const proposed = riskLevel(rule, grade.input, levelCount);
  const level = grade.level ?? proposed.level;
  requireLevel(level, levelCount);
  if (level !== proposed.level && grade.why.trim() === '') {
    throw new DomainError('RISK_LEVEL_WITHOUT_REASON', { number: risk.number });
  }
  return { risk: { ...risk, grading: grade.input, selfLevel: { level, by: grade.by, why: grade.why } }, proposed };
};

/** @throws DomainError RISK_LEVEL_UNKNOWN { level, count } */
export const requireLevel = (level: LevelOrdinal, levelCount: number): void => {
  if (Number.isInteger(level) && level >= 1 && level <= levelCount) return;
  throw new DomainError('RISK_LEVEL_UNKNOWN', { level, count: levelCount });
};
