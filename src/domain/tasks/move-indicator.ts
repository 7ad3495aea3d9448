import type { IndicatorSet } from '../assessments/indicator-set.ts';
import { moveRow } from './move-row.ts';

/**
 * The set with one item a place up (-1) or down (1) in its group; at the edge of the group, or
 * where `isWhole` says so, the group goes as a whole.
 */
export const moveIndicator = (
  set: IndicatorSet,
  { key, by, isWhole }: { key: string; by: -1 | 1; isWhole: boolean },
): IndicatorSet => {
  const idOf = ({ id }: { id: string }): string => id;
  const group = set.groups.find(({ items }) => items.some(({ id }) => id === key));
  if (group === undefined) return set;
  const isAtEdge = isWhole || group.items.at(by === -1 ? 0 : -1)?.id === key;
  if (isAtEdge) return { ...set, groups: moveRow(set.groups, idOf, { key: group.id, by }) };
  const items = moveRow(group.items, idOf, { key, by });
  return { ...set, groups: set.groups.map((one) => (one === group ? { ...one, items } : one)) };
};
