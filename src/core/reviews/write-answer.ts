import { DomainError } from '../../domain/errors.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { sealBackup } from '../backups/backup-envelope.ts';
import { canonicalJson } from '../packages/container/canonical-json.ts';
import { writeWhole } from '../platform/write-files.ts';
import { localStamp } from '../platform/local-stamp.ts';
import { nextStep } from '../api/run-steps.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import type { ReviewAnswer } from './review-answer.ts';
import { findReviewCopy } from './review-copy.ts';
import { listReviews } from './reviews.repo.ts';

/**
 * 复核结果: all opinions written in this review copy, as one encrypted file for the lead.
 *
 * @throws DomainError REVIEW_COPY_ONLY · REVIEW_NOTHING_SAID and what writing a file refuses
 */
export async function writeReviewAnswer(context: TaskContext, folder: string, passphrase: string, job: Job) {
  const { db, session, now } = context;
  await nextStep(job, { stage: '加密并写出', done: 0, total: 1 });
  const copy = findReviewCopy(db);
  if (copy === undefined) throw new DomainError('REVIEW_COPY_ONLY');
  const { id, cycle, reviewer } = copy;
  const reviews = listReviews(db, cycle)
    .filter((one) => one.reviewer === reviewer)
    .map(({ reviewer: _reviewer, ...one }) => one);
  if (reviews.length === 0) throw new DomainError('REVIEW_NOTHING_SAID');
  const answer: ReviewAnswer = {
    format: 'lianfang-review',
    version: 1,
    bundle: id,
    ledgerId: session.identity.ledgerId,
    cycle,
    reviewer,
    writtenAt: now(),
    reviews,
  };
  const bytes = await sealBackup(canonicalJson(answer), passphrase, undefined);
  const name = safeFileName(`复核结果_${reviewer}_${localStamp(new Date(answer.writtenAt))}.lfrr`);
  const path = writeWhole(folder, name, bytes);
  return { path, fileName: name, reviews: reviews.length, file: context.files.announce(path) };
}
