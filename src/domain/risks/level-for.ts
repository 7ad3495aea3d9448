import type { LevelOrdinal } from '../ids.ts';

/** What the three grading methods answer before the county's level names are known. */
export type Severity = 'high' | 'middle' | 'low';

/**
 * Place of a severity in a level scheme. With two levels only `high` stands out; with four the outer two keep their
 * meaning and `middle` takes the more severe inner one, so the third level is given by hand only.
 *
 * @param levelCount number of names in the scheme, 2–4
 * @returns level ordinal, 1 = most severe
 */
export const levelFor = (severity: Severity, levelCount: number): LevelOrdinal => {
  if (severity === 'high') return 1;
  return severity === 'middle' ? 2 : levelCount;
};
