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

/**
 * The risks that a round reviewed and that stood at one step before: one row per round and step, because a posting over
 * two hundred risks is one fact, not two hundred.
 */
export type RoundRisks = {
  roundId: RoundId;
  fromStep: ReviewStep;
  /** at least one, sorted, each once */ riskIds: RiskId[];
};
