/** 复核意见不一: where reviewers of the same package differ. Settled by the lead, never by counting votes. */
import type { RiskId } from '../ids.ts';
import type { Review, ReviewVerdict } from './review.ts';

export type Contradiction =
  | { about: 'verdict'; said: { reviewer: string; verdict: ReviewVerdict }[] }
  | { about: 'level'; riskId: RiskId; said: { reviewer: string; level: number }[] };

/** What the lead said where reviewers differ, about one package. */
export type Settled = {
  verdict: ReviewVerdict | null;
  /** risks whose level was settled */
  levels: readonly RiskId[];
};

/** Those nobody settled yet. */
export const openContradictions = (all: readonly Contradiction[], settled: Settled): Contradiction[] =>
  all.filter((one) => (one.about === 'verdict' ? settled.verdict === null : !settled.levels.includes(one.riskId)));

/** @param reviews of one package; a level that only one of them proposes contradicts nobody */
export const contradictionsOf = (reviews: readonly Review[]): Contradiction[] => {
  const verdicts = new Set(reviews.map(({ verdict }) => verdict));
  const proposed = new Map<RiskId, { reviewer: string; level: number }[]>();
  for (const { reviewer, levels } of reviews)
    for (const { riskId, level } of levels)
      proposed.set(riskId, [...(proposed.get(riskId) ?? []), { reviewer, level }]);
  return [
    ...(verdicts.size > 1
      ? [{ about: 'verdict' as const, said: reviews.map(({ reviewer, verdict }) => ({ reviewer, verdict })) }]
      : []),
    ...[...proposed]
      .filter(([, said]) => new Set(said.map(({ level }) => level)).size > 1)
      .map(([riskId, said]) => ({ about: 'level' as const, riskId, said })),
  ];
};
