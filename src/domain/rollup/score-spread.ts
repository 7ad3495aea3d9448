import { selfScoreKey, type Totals } from '../registers/totals.ts';

/** Points of the units that scored themselves. */
export type ScoreSpread = { units: number; min: number; median: number; max: number };

/** Lowest, middle and highest self-score in points (tenths); undefined where no unit has one. */
export const scoreSpread = (all: Iterable<Totals>): ScoreSpread | undefined => {
  const tenths = Array.from(all, (totals) => totals[selfScoreKey])
    .filter((score) => score !== undefined)
    .toSorted((a, b) => a - b);
  const [min] = tenths;
  const max = tenths.at(-1);
  const upper = tenths[Math.floor(tenths.length / 2)];
  const lower = tenths[Math.floor((tenths.length - 1) / 2)];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) return undefined;
  return { units: tenths.length, min: min / 10, median: Math.round((lower + upper) / 2) / 10, max: max / 10 };
};
