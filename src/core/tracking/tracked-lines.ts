/** 报送进度 in full: every unit below with its state, the days, who looks after it and what was said about it. */
import type { Day, UnitCode } from '../../domain/ids.ts';
import type { ReviewVerdict } from '../../domain/reviews/review.ts';
import { marksOf, type UnitMark } from '../../domain/tracking/unit-marks.ts';
import type { UnitKind, UnitLevel } from '../../domain/units/unit.ts';
import type { ReadDb } from '../db/handles.ts';
import type { Session } from '../ledgers/session.ts';
import { type KeyRevocation, listRevocations } from '../keys/revocations.repo.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { reviewBook } from '../reviews/review-book.ts';
import type { HeldTask } from '../tasks/tasks.repo.ts';
import { acceptanceDays } from './acceptance-days.repo.ts';
import { listReviewers, listUnitNotes } from './unit-notes.repo.ts';
import { type TrackedUnit, unitStates } from './unit-states.ts';

export type TrackedLine = TrackedUnit & {
  level: UnitLevel;
  kind: UnitKind;
  submitTo: UnitCode | null;
  /** as far as this ledger knows; null = not, or not told yet */
  acceptedOn: { township: Day | null; county: Day | null };
  reviewer: string | null;
  reviews: { reviewer: string; verdict: ReviewVerdict; on: Day }[];
  /** reviewers differ and nobody settled it */
  isDisputed: boolean;
  note: string;
  marks: UnitMark[];
  /** the key that signed what counts of the unit was revoked since; null = it was not */
  revocation: KeyRevocation | null;
};

export function trackedLines(db: ReadDb, session: Session, task: HeldTask, today: Day): TrackedLine[] {
  const { settings } = task;
  const { code } = settings.cycle;
  const isCounty = session.identity.role === 'county';
  const { here, other } = acceptanceDays(db, code, isCounty);
  const reviewers = listReviewers(db, code);
  const notes = listUnitNotes(db, code);
  const book = reviewBook(db, code);
  const revoked = listRevocations(db);
  const units = new Map(settings.units.map((unit) => [unit.code, unit]));
  return unitStates(db, session, task, today).flatMap((tracked) => {
    const unit = units.get(tracked.unit);
    if (unit === undefined) return [];
    const counted = tracked.acceptedDigest ?? tracked.digest ?? '';
    const mine = here.get(counted) ?? null;
    const theirs = other.get(counted) ?? null;
    const page = book(tracked.digest);
    // Hardly any key is ever revoked: nobody is looked up for nothing.
    const signedBy = revoked.size === 0 ? '' : (findPackage(db, counted)?.keySha256 ?? '');
    const revocation = revoked.get(signedBy) ?? null;
    return {
      ...tracked,
      level: unit.level,
      kind: unit.kind,
      submitTo: unit.submitTo,
      acceptedOn: isCounty
        ? { township: theirs, county: mine }
        : { township: mine, county: theirs ?? tracked.onBehalf?.acceptedOn ?? null },
      reviewer: reviewers.get(tracked.unit) ?? null,
      reviews: page.reviews.map(({ reviewer, verdict, reviewedOn }) => ({ reviewer, verdict, on: reviewedOn })),
      isDisputed: page.isDisputed,
      note: notes.get(tracked.unit)?.text ?? '',
      marks: marksOf({ ...tracked, isKeyRevoked: revocation !== null }),
      revocation,
    };
  });
}
