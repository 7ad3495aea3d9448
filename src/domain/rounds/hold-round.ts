import { DomainError } from '../errors.ts';
import { type ReviewStep, reviewSteps, stepIndex } from '../risks/review-step.ts';
import type { Risk } from '../risks/risk.ts';
import type { Round, RoundRisks } from './round.ts';

/**
 * Sets one review step for many risks at once.
 *
 * A risk goes one step forward, or several where a 不适用 round with a reason stands for each step between; it stays
 * where it is when a step is held again; it goes back only when the round says why. A 不适用 round moves its risks
 * like a held one.
 *
 * @param earlier rounds of the same unit and cycle, read for steps that were left out
 * @returns the risks at the round's step, and which of them came from which step
 * @throws DomainError ROUND_SKIP_WITHOUT_REASON, ROUND_STEP_JUMP, ROUND_BACK_WITHOUT_REASON
 */
export const holdRound = (
  round: Round,
  risks: readonly Risk[],
  earlier: readonly Round[] = [],
): { risks: Risk[]; roundRisks: RoundRisks[] } => {
  if (round.skippedWhy !== null && round.skippedWhy.trim() === '') {
    throw new DomainError('ROUND_SKIP_WITHOUT_REASON', { step: round.step });
  }
  const skipped = new Set(earlier.filter(({ skippedWhy }) => skippedWhy !== null).map(({ step }) => step));
  for (const risk of risks) requireMove(round, risk, skipped);
  return {
    risks: risks.map((risk) => ({ ...risk, reviewStep: round.step })),
    roundRisks: reviewedBy(round, risks),
  };
};

const requireMove = (round: Round, risk: Risk, skipped: ReadonlySet<ReviewStep>): void => {
  const from = stepIndex(risk.reviewStep);
  const to = stepIndex(round.step);
  const params = { number: risk.number, from: risk.reviewStep, to: round.step };
  if (to < from && (round.backWhy ?? '').trim() === '') throw new DomainError('ROUND_BACK_WITHOUT_REASON', params);
  const missing = reviewSteps.slice(from + 1, Math.max(to, from + 1)).filter((step) => !skipped.has(step));
  if (missing.length > 0) throw new DomainError('ROUND_STEP_JUMP', { ...params, missing: missing.join(',') });
};

const reviewedBy = (round: Round, risks: readonly Risk[]): RoundRisks[] =>
  reviewSteps.flatMap((fromStep) => {
    const riskIds = risks.filter(({ reviewStep }) => reviewStep === fromStep).map(({ id }) => id);
    return riskIds.length === 0 ? [] : [{ roundId: round.id, fromStep, riskIds: riskIds.toSorted() }];
  });
