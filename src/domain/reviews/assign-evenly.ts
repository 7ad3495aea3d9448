/** 分派: units to people, so that everybody has the same number give or take one. */
import type { UnitCode } from '../ids.ts';

/**
 * @param units     in the order of the task: neighbours of one township go to the same person as far as that is even
 * @param reviewers at least one, each named once
 */
export const assignEvenly = (units: readonly UnitCode[], reviewers: readonly string[]): Map<UnitCode, string> => {
  const shares = new Map<UnitCode, string>();
  for (const [index, unit] of units.entries()) {
    const reviewer = reviewers[Math.floor((index * reviewers.length) / units.length)];
    if (reviewer !== undefined) shares.set(unit, reviewer);
  }
  return shares;
};
