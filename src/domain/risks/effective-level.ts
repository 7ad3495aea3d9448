import type { LevelOrdinal } from '../ids.ts';
import type { ApprovedLevel, Risk } from './risk.ts';

/**
 * The level that counts: 上级核定, else 单位审定, else 自评.
 *
 * @param approved the level decided above, where there is one
 * @returns level ordinal, 1 = most severe; null while nobody has graded the risk
 */
export const effectiveLevel = (
  risk: Pick<Risk, 'selfLevel' | 'unitLevel'>,
  approved?: Pick<ApprovedLevel, 'level'>,
): LevelOrdinal | null => approved?.level ?? risk.unitLevel?.level ?? risk.selfLevel?.level ?? null;
