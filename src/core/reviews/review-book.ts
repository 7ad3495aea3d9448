import { type Contradiction, contradictionsOf } from '../../domain/reviews/contradictions.ts';
import type { Review } from '../../domain/reviews/review.ts';
import type { ReadDb } from '../db/handles.ts';
import { listReviews, listSettlements, type Settlement } from './reviews.repo.ts';

/** What was said about one package. */
export type ReviewPage = {
  reviews: Review[];
  contradictions: Contradiction[];
  /** of the lead, where it was needed and given */
  settlement: Settlement | null;
};

const nothingSaid: ReviewPage = { reviews: [], contradictions: [], settlement: null };

/** By digest of the package; packages nobody looked at answer with an empty page. */
export function reviewBook(db: ReadDb, cycle: string): (digest: string | null) => ReviewPage {
  const settlements = listSettlements(db);
  const byPackage = Map.groupBy(listReviews(db, cycle), (review) => review.package);
  const pages = new Map(
    [...byPackage].map(([digest, reviews]) => [
      digest,
      { reviews, contradictions: contradictionsOf(reviews), settlement: settlements.get(digest) ?? null },
    ]),
  );
  return (digest) => pages.get(digest ?? '') ?? nothingSaid;
}

/** Verdicts that count for accepting many at once: the lead's where it was settled, else everybody's. */
export const verdictsOf = ({ reviews, settlement }: ReviewPage) =>
  settlement === null ? reviews.map(({ verdict }) => verdict) : [settlement.verdict];
