import type { IndicatorItem, Score } from './indicator-set.ts';

/** Points of one item; `points` is 0 while the entry is missing. */
export type ItemScore = { points: number; isMissing: boolean; isVetoed: boolean };

/**
 * Points of an item by its rule, in half points.
 *
 * Bonus and veto items without an entry mean "did not happen" and are not missing. Entries outside their range, which
 * only a foreign file can hold, are pulled to the nearest end (`checkScore` refuses them on entry).
 */
export const scoreItem = (item: IndicatorItem, score: Score | undefined): ItemScore => {
  const { rule, points } = item;
  const occurrences = Math.max(0, score?.occurrences ?? 0);
  switch (rule.kind) {
    case 'fixed':
      return entered(score?.given, (given) => clamp(given, points));
    case 'per-occurrence':
      return entered(score?.occurrences, () => {
        const off = Math.min(rule.deduct * occurrences, rule.cap ?? points);
        return clamp(points - off, points);
      });
    case 'proportion':
      return entered(score?.percent, (percent) => (points * clamp(percent, 100)) / 100);
    case 'bonus':
      return { points: toHalves(Math.min(rule.add * occurrences, rule.cap)), isMissing: false, isVetoed: false };
    case 'veto':
      return { points: 0, isMissing: false, isVetoed: occurrences > 0 };
  }
};

const entered = (value: number | null | undefined, points: (value: number) => number): ItemScore =>
  value === null || value === undefined
    ? { points: 0, isMissing: true, isVetoed: false }
    : { points: toHalves(points(value)), isMissing: false, isVetoed: false };

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), max);

/** To the nearest half point, a quarter upwards. */
const toHalves = (points: number): number => Math.round(points * 2) / 2;
