/** 自我评估 and 考核: indicator sets are task data, scores are the unit's entries. */

/** How an item's score is found. All points are whole or half points ≥ 0. */
export type ScoringRule =
  /** full points or what the assessor gives, 0 … points */
  | { kind: 'fixed' }
  /** points less `deduct` per occurrence, at most `cap` off (null = down to 0) */
  | { kind: 'per-occurrence'; deduct: number; cap: number | null }
  /** points × percent / 100, percent 0–100 */
  | { kind: 'proportion' }
  /** `add` per occurrence, at most `cap`; on top of the set's total */
  | { kind: 'bonus'; add: number; cap: number }
  /** one occurrence sets the whole total to `totalBecomes` at most (一票否决) */
  | { kind: 'veto'; totalBecomes: number };

export type IndicatorItem = {
  id: string;
  title: string;
  /** full points; 0 for bonus and veto items */
  points: number;
  rule: ScoringRule;
  criteria: string;
};
export type IndicatorGroup = { id: string; title: string; items: IndicatorItem[] };
export type IndicatorSet = {
  id: string;
  title: string;
  /** 单位, 领导班子 or 个人 */
  subject: 'unit' | 'team' | 'person';
  groups: IndicatorGroup[];
};

/** One entry of the self-assessment. Which of the numbers counts depends on the item's rule. */
export type Score = {
  id: string;
  setId: string;
  itemId: string;
  /** occurrences, for per-occurrence, bonus and veto items */
  occurrences: number | null;
  /** 0–100, for proportion items */
  percent: number | null;
  /** points given, for fixed items */
  given: number | null;
  evidence: string;
  remark: string;
};
