import type { LevelOrdinal } from '../ids.ts';
import { levelFor } from '../risks/level-for.ts';
import type { UnitLevel } from '../units/unit.ts';
import type { DecisionRule } from './task-settings.ts';

/**
 * Who decides which level (domain: grading; our proposal, configurable): departments and townships 较高→主要领导,
 * 一般→分管领导, 较低→股室负责人; villages decide collectively and the township's discipline committee reviews.
 *
 * @param levelCount names in the county's level scheme, 2–4
 */
export const defaultDecisions = (levelCount: number): DecisionRule[] =>
  (['county', 'township', 'department', 'village'] as const).flatMap((unitLevel) =>
    Array.from({ length: levelCount }, (_, index) => ({
      unitLevel,
      level: index + 1,
      decider: decider(unitLevel, index + 1, levelCount),
    })),
  );

const decider = (unitLevel: UnitLevel, level: LevelOrdinal, levelCount: number): string => {
  if (unitLevel === 'village') return '两委集体研究，乡镇纪委审核';
  if (level === levelFor('high', levelCount)) return '主要领导';
  return level === levelFor('low', levelCount) && levelCount > 2 ? '股室负责人' : '分管领导';
};
