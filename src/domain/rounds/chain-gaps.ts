import type { RiskId } from '../ids.ts';
import { type ReviewStep, reviewSteps, stepIndex } from '../risks/review-step.ts';
import type { Risk } from '../risks/risk.ts';
import type { Round, RoundRisks } from './round.ts';

/**
 * Steps each risk still lacks, from 自己找 up to a step: those beyond where it stands, and those before for which there
 * is neither a round that reviewed it nor a 不适用 with a reason. A 不适用 round that lists no risks holds for all.
 *
 * @param upTo last step asked for, e.g. 登记 before a submission
 * @returns risks with gaps only, steps in the order of the chain
 */
export const chainGaps = (
  risks: readonly Pick<Risk, 'id' | 'reviewStep'>[],
  rounds: readonly Round[],
  roundRisks: readonly RoundRisks[],
  upTo: ReviewStep,
): Map<RiskId, ReviewStep[]> => {
  const wanted = reviewSteps.slice(1, stepIndex(upTo) + 1);
  const valid = new Map(rounds.filter(isValid).map((round) => [round.id, round]));
  const listing = new Set(roundRisks.map(({ roundId }) => roundId));
  const forAll = [...valid.values()].filter(({ id, skippedWhy }) => skippedWhy !== null && !listing.has(id));
  const common = new Set(forAll.map(({ step }) => step));
  const own = new Map<RiskId, Set<ReviewStep>>();
  for (const { roundId, riskIds } of roundRisks) {
    const round = valid.get(roundId);
    if (round === undefined) continue;
    for (const riskId of riskIds) own.set(riskId, (own.get(riskId) ?? new Set()).add(round.step));
  }
  const gaps = new Map<RiskId, ReviewStep[]>();
  for (const risk of risks) {
    const reached = stepIndex(risk.reviewStep);
    const missing = wanted.filter(
      (step) => stepIndex(step) > reached || !(common.has(step) || own.get(risk.id)?.has(step) === true),
    );
    if (missing.length > 0) gaps.set(risk.id, missing);
  }
  return gaps;
};

const isValid = ({ skippedWhy }: Round): boolean => skippedWhy === null || skippedWhy.trim() !== '';
