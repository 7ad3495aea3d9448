import type { IndicatorSet, Score } from './indicator-set.ts';
import { type ItemScore, scoreItem } from './score-item.ts';

export type SetScore = {
  /** base + bonus, at most the lowest `totalBecomes` of the vetoes that occurred */
  total: number;
  /** points of the ordinary items */
  base: number;
  bonus: number;
  /** ids of veto items that occurred */
  vetoes: string[];
  /** ids of items without an entry, in the set's order */
  missing: string[];
  /** points per group id, bonus included, vetoes not */
  groups: Record<string, number>;
  items: Record<string, ItemScore>;
};

/**
 * Score of a whole indicator set; entries of other sets are ignored, of several entries for an item the last counts.
 *
 * @returns points in halves; `missing` empty when every item has an entry
 */
export const scoreSet = (set: IndicatorSet, scores: readonly Score[]): SetScore => {
  const entries = new Map(scores.filter(({ setId }) => setId === set.id).map((score) => [score.itemId, score]));
  const result: SetScore = { total: 0, base: 0, bonus: 0, vetoes: [], missing: [], groups: {}, items: {} };
  let ceiling = Number.POSITIVE_INFINITY;
  for (const group of set.groups) {
    let groupPoints = 0;
    for (const item of group.items) {
      const scored = scoreItem(item, entries.get(item.id));
      result.items[item.id] = scored;
      groupPoints += scored.points;
      if (item.rule.kind === 'bonus') result.bonus += scored.points;
      else result.base += scored.points;
      if (scored.isMissing) result.missing.push(item.id);
      if (item.rule.kind === 'veto' && scored.isVetoed) {
        result.vetoes.push(item.id);
        ceiling = Math.min(ceiling, item.rule.totalBecomes);
      }
    }
    result.groups[group.id] = groupPoints;
  }
  result.total = Math.min(result.base + result.bonus, ceiling);
  return result;
};
