/** 批量接受: which packages may be accepted without looking at each, and why the others may not. */
import type { UnitState } from '../units/unit-state.ts';

/** Everything the rule asks about one unit's newest package. */
export type AcceptCandidate = {
  state: UnitState;
  /** 代报: the package is that of another unit and is accepted there */
  isReportedByOther: boolean;
  /** found when the checks were run again here: errors, and what should be explained and is not */
  errors: number;
  /** verdicts of those who looked at it, settled ones as one */
  verdicts: readonly ('accept' | 'return')[];
  /** reviewers differ about the verdict or a level, and nobody settled it */
  isDisputed: boolean;
  /** names of units in a combined package that are not accepted and not accepted in the same run */
  openChildren: readonly string[];
};

export const notAcceptableWhys = [
  'nothing-there',
  'decided',
  'to-verify',
  'to-confirm',
  'by-other',
  'errors',
  'reviews-differ',
  'review-says-return',
  'children-open',
] as const;
export type NotAcceptableWhy = (typeof notAcceptableWhys)[number];

/** null = clean: it may be accepted together with others. The first reason found stands for all. */
export const whyNotAcceptable = (one: AcceptCandidate): NotAcceptableWhy | null => {
  if (one.isReportedByOther) return 'by-other';
  if (one.state === 'to-verify') return 'to-verify';
  if (one.state === 'to-confirm') return 'to-confirm';
  if (one.state === 'accepted' || one.state === 'returned') return 'decided';
  if (one.state !== 'submitted') return 'nothing-there';
  if (one.errors > 0) return 'errors';
  if (one.isDisputed || new Set(one.verdicts).size > 1) return 'reviews-differ';
  if (one.verdicts.includes('return')) return 'review-says-return';
  return one.openChildren.length > 0 ? 'children-open' : null;
};
