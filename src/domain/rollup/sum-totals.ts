import { selfScoreKey, type Totals } from '../registers/totals.ts';

/**
 * Sums of several units' totals, key by key; a key that no unit has stays absent, so that nothing is shown as 0 that
 * was never counted. Self-scores are not summed (spread: score-spread.ts).
 *
 * Figures per tag may be summed too: every risk lies in one unit, so 去重合计 adds up.
 */
export const sumTotals = (all: Iterable<Totals>): Totals => {
  const sums: Totals = {};
  for (const totals of all) {
    for (const [key, value] of Object.entries(totals)) {
      if (key !== selfScoreKey) sums[key] = (sums[key] ?? 0) + value;
    }
  }
  return sums;
};
