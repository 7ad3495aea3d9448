import { DomainError } from '../errors.ts';
import type { IndicatorItem, Score } from './indicator-set.ts';

/**
 * Refuses an entry outside its item's range; numbers that the item's rule does not read are not looked at.
 *
 * @throws DomainError SCORE_OUT_OF_RANGE { item, min, max, given }
 */
export const requireScore = (item: IndicatorItem, score: Pick<Score, 'occurrences' | 'percent' | 'given'>): void => {
  switch (item.rule.kind) {
    case 'fixed':
      return requireRange(item, score.given, item.points, 2);
    case 'proportion':
      return requireRange(item, score.percent, 100, null);
    case 'per-occurrence':
    case 'bonus':
    case 'veto':
      return requireRange(item, score.occurrences, 999, 1);
  }
};

/** @param parts how many steps one unit has: 1 = whole numbers, 2 = halves, null = any number */
const requireRange = (item: IndicatorItem, given: number | null, max: number, parts: number | null): void => {
  if (given === null) return;
  const isStep = parts === null ? Number.isFinite(given) : Number.isInteger(given * parts);
  if (isStep && given >= 0 && given <= max) return;
  throw new DomainError('SCORE_OUT_OF_RANGE', { item: item.title, min: 0, max, given });
};
