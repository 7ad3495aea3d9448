import type { SettingsProblem } from '../tasks/settings-problem.ts';
import type { IndicatorItem, IndicatorSet } from './indicator-set.ts';

/**
 * What is wrong with an indicator set: ids used twice, points that are no half points, rules that cannot be computed.
 * The sum of points is the county's own: real sets have parts of 40 and 60. Empty = nothing.
 */
export const validateIndicatorSet = (set: IndicatorSet): SettingsProblem[] => {
  const seen = new Set<string>();
  return set.groups.flatMap((group) =>
    group.items.flatMap((item) => {
      const problems = validateItem(set, item);
      if (seen.has(item.id)) problems.push({ code: 'INDICATOR_ID_REPEATED', params: { set: set.title, id: item.id } });
      seen.add(item.id);
      return problems;
    }),
  );
};

const validateItem = (set: IndicatorSet, item: IndicatorItem): SettingsProblem[] => {
  const { rule, points } = item;
  const isExtra = rule.kind === 'bonus' || rule.kind === 'veto';
  const problems: SettingsProblem[] = [];
  if (!isHalf(points) || (isExtra ? points !== 0 : points === 0)) {
    problems.push({ code: 'INDICATOR_POINTS', params: { set: set.title, item: item.title, points } });
  }
  if (!isComputable(item)) {
    problems.push({ code: 'INDICATOR_RULE', params: { set: set.title, item: item.title } });
  }
  return problems;
};

const isComputable = ({ rule, points }: IndicatorItem): boolean => {
  switch (rule.kind) {
    case 'fixed':
    case 'proportion':
      return true;
    case 'per-occurrence':
      return isHalf(rule.deduct) && rule.deduct > 0 && (rule.cap === null || (isHalf(rule.cap) && rule.cap <= points));
    case 'bonus':
      return isHalf(rule.add) && rule.add > 0 && isHalf(rule.cap) && rule.cap >= rule.add;
    case 'veto':
      return isHalf(rule.totalBecomes);
  }
};

/** A whole or half number ≥ 0. */
const isHalf = (value: number): boolean => Number.isInteger(value * 2) && value >= 0;
