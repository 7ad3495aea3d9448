import type { ScoringRule } from '../domain/assessments/indicator-set.ts';

/** How an indicator is scored, in words; the same on screen and on paper. */
export const scoringRuleText = (rule: ScoringRule): string => {
  switch (rule.kind) {
    case 'fixed':
      return '按完成情况给分';
    case 'per-occurrence':
      return `每处扣 ${rule.deduct} 分，${rule.cap === null ? '扣完为止' : `最多扣 ${rule.cap} 分`}`;
    case 'proportion':
      return '分值 × 百分比';
    case 'bonus':
      return `每项加 ${rule.add} 分，最多加 ${rule.cap} 分`;
    case 'veto':
      return `发生即总分不超过 ${rule.totalBecomes} 分`;
  }
};
