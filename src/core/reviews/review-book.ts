import { type Contradiction, contradictionsOf, openContradictions } from '../../domain/reviews/contradictions.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { ReadDb } from '../db/handles.ts';
import {
  type LevelSettlement,
  listLevelSettlements,
  listReviews,
  listSettlements,
  type Settlement,
} from './reviews.repo.ts';

/** What was said about one package. */
export type ReviewPage = {
  reviews: Review[];
  contradictions: Contradiction[];
  /** of the lead, where it was needed and given */
  settlement: Settlement | null;
  /** the same, of levels; each is the 核定 level since */
  levelSettlements: LevelSettlement[];
  /** reviewers differ about something nobody settled */
  isDisputed: boolean;
};

const nothingSaid: ReviewPage = {
  reviews: [],
  contradictions: [],
  settlement: null,
  levelSettlements: [],
  isDisputed: false,
};

/** By digest of the package; packages nobody looked at answer with an empty page. */
export function reviewBook(db: ReadDb, cycle: string): (digest: string | null) => ReviewPage {
  const settlements = listSettlements(db);
  const levels = listLevelSettlements(db);
  const byPackage = Map.groupBy(listReviews(db, cycle), (review) => review.package);
  const pages = new Map(
    [...byPackage].map(([digest, reviews]) => {
      const contradictions = contradictionsOf(reviews);
      const settlement = settlements.get(digest) ?? null;
      const levelSettlements = levels.get(digest) ?? [];
      const settled = { verdict: settlement?.verdict ?? null, levels: levelSettlements.map(({ riskId }) => riskId) };
      const isDisputed = openContradictions(contradictions, settled).length > 0;
      return [digest, { reviews, contradictions, settlement, levelSettlements, isDisputed }];
    }),
  );
  return (digest) => pages.get(digest ?? '') ?? nothingSaid;
}

/** Verdicts that count for accepting many at once: the lead's where it was settled, else everybody's. */
export const verdictsOf = ({ reviews, settlement }: ReviewPage) =>
  settlement === null ? reviews.map(({ verdict }) => verdict) : [settlement.verdict];
