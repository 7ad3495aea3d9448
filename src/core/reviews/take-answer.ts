import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import type { Review } from '../../domain/reviews/review.ts';
import { requireLevel } from '../../domain/risks/grade-risk.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { findPackage } from '../packages/packages.repo.ts';
import { nextStep } from '../api/run-steps.ts';
import { carriedRiskUnit } from '../risks/approved-levels.repo.ts';
import { listReceived } from '../snapshots/snapshots.repo.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { ANSWER_LIMIT_BYTES, parseAnswer } from './review-answer.ts';
import { listReviewBundles, markTakenIn, type ReviewBundle } from './review-bundles.repo.ts';
import { openReviewFile } from './review-envelope.ts';
import { saveReview } from './reviews.repo.ts';

/** Envelope, tags and lengths around the answer. */
const FRAME_BYTES = 4096;

/** @throws DomainError REVIEW_NOT_ASSIGNED { unit } · ROW_NOT_FOUND · RISK_LEVEL_UNKNOWN */
function requireGiven(db: ReadDb, bundle: ReviewBundle, review: Omit<Review, 'reviewer'>): void {
  const held = findPackage(db, review.package);
  const { settings } = getTask(db, bundle.cycle);
  const given = new Set(bundle.units);
  // A package may carry units it reports for; one of them may be all the reviewer was given of it.
  const carried = listReceived(db, review.package).map(({ unit }) => unit);
  if (held?.direction !== 'in' || held.cycle !== bundle.cycle || !carried.some((unit) => given.has(unit)))
    throw new DomainError('REVIEW_NOT_ASSIGNED', { unit: held?.unit ?? review.package.slice(0, 12) });
  for (const { riskId, level } of review.levels) {
    const unit = carriedRiskUnit(db, held.digest, riskId);
    if (!given.has(unit)) throw new DomainError('REVIEW_NOT_ASSIGNED', { unit });
    requireLevel(level, settings.levels.names.length);
  }
}

/**
 * Takes a reviewer's answer in, all of it or nothing. It stands beside the packages; nothing is accepted or returned.
 *
 * @throws DomainError REVIEW_FORMAT · REVIEW_PASSPHRASE · REVIEW_NOT_OURS { file } · REVIEW_OLDER { reviewer } ·
 *   REVIEW_NOT_ASSIGNED { unit }
 */
export async function takeReviewAnswer(context: TaskContext, path: string, passphrase: string, job: Job) {
  const { db, session, now, write } = context;
  const file = basename(path);
  await nextStep(job, { stage: '解密并核对', done: 0, total: 1 });
  const bytes = await openReviewFile(path, passphrase, ANSWER_LIMIT_BYTES + FRAME_BYTES);
  const answer = parseAnswer(bytes, file);
  const bundle = listReviewBundles(db, answer.cycle).find(({ id }) => id === answer.bundle);
  const { reviewer } = answer;
  if (answer.ledgerId !== session.identity.ledgerId || bundle?.reviewer !== reviewer)
    throw new DomainError('REVIEW_NOT_OURS', { file });
  if (bundle.answerWrittenAt !== null && answer.writtenAt < bundle.answerWrittenAt)
    throw new DomainError('REVIEW_OLDER', { reviewer });
  for (const review of answer.reviews) requireGiven(db, bundle, review);
  write({ reviewsOf: reviewer, bundle: bundle.id, reviews: answer.reviews.length }, (tx) => {
    for (const review of answer.reviews) saveReview(tx, { ...review, reviewer });
    markTakenIn(tx, bundle.id, answer.writtenAt, now());
  });
  return { reviewer, reviews: answer.reviews.length };
}
