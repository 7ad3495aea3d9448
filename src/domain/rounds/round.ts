/** 查找轮次: one meeting, survey or posting that reviews many risks at once. */
import type { Day, RiskId, RoundId } from '../ids.ts';
import type { ReviewStep } from '../risks/review-step.ts';

export type Round = {
  id: RoundId;
  /** the step this round sets for its risks */
  step: ReviewStep;
  kind: 'meeting' | 'survey' | 'posting' | 'review';
  heldOn: Day;
  place: string;
  attendees: string;
  minutesNumber: string;
  note: string;
  /** 不适用: the step was left out, with the reason; null for a round that was held */
  skippedWhy: string | null;
  /** a step back needs a reason; null otherwise */
  backWhy: string | null;
};

/** A risk that a round reviewed, and where it stood before. */
export type RoundRisk = { roundId: RoundId; riskId: RiskId; fromStep: ReviewStep };
