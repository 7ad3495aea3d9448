/** 核定: whose decision a level is, seen from the level above. */
import type { LevelOrdinal } from '../ids.ts';
import type { DecisionRule } from '../tasks/task-settings.ts';
import type { UnitLevel } from '../units/unit.ts';
import { deciderOf } from './decide-unit-level.ts';

/** `own-point` = a point of the 主要负责人, which the unit cannot decide; `by-rule` = the county's table names a body above. */
export type ApprovalNeed = 'own-point' | 'by-rule';

type Point = {
  /** of the 主要负责人 */
  isHeadPost: boolean;
  /** self-given or decided by the unit; null while ungraded */
  level: LevelOrdinal | null;
};

/** Words by which a table names a body above the unit. */
const above: Record<UnitLevel, RegExp> = {
  county: /市|省/u,
  township: /县|市|区/u,
  department: /县|市|区/u,
  village: /乡|镇|街道|县|市|区/u,
};

/** null = the unit decides it itself; the receiver may still set a level. */
export const approvalNeed = (
  { isHeadPost, level }: Point,
  unitLevel: UnitLevel,
  decisions: readonly DecisionRule[],
): ApprovalNeed | null => {
  if (isHeadPost) return 'own-point';
  const decider = level === null ? undefined : deciderOf([...decisions], unitLevel, level);
  return decider !== undefined && above[unitLevel].test(decider) ? 'by-rule' : null;
};
