import { DomainError } from '../../domain/errors.ts';
import type { CycleCode } from '../../domain/ids.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { sealBackup } from '../backups/backup-envelope.ts';
import { requireStrong } from '../keys/require-strong.ts';
import { writeWhole } from '../platform/write-files.ts';
import { localStamp } from '../platform/local-stamp.ts';
import { nextStep } from '../api/run-steps.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { listReviewers } from '../tracking/unit-notes.repo.ts';
import { makeReviewCopy } from './make-review-copy.ts';
import { addReviewBundle } from './review-bundles.repo.ts';
import type { ReviewCopy } from './review-copy.ts';
import { spotUnitsOf } from './spot-draws.repo.ts';

/**
 * 复核包: everything one reviewer was given, as one encrypted file.
 *
 * @throws DomainError REVIEW_NOTHING_ASSIGNED { reviewer } · PASSPHRASE_WEAK { min } and what writing a file refuses
 */
export async function writeReviewBundle(
  context: TaskContext,
  input: { cycle: CycleCode; reviewer: string; passphrase: string; folder: string },
  job: Job,
) {
  const { db, session, scratch, newId, now, write } = context;
  const { cycle, reviewer } = input;
  requireStrong(input.passphrase);
  const given = [...listReviewers(db, cycle)].filter(([, name]) => name === reviewer).map(([unit]) => unit);
  const units = [...new Set([...given, ...spotUnitsOf(db, cycle, reviewer)])].toSorted();
  if (units.length === 0) throw new DomainError('REVIEW_NOTHING_ASSIGNED', { reviewer });
  const mark: ReviewCopy = { id: newId(), cycle, reviewer, units, madeAt: now(), madeBy: session.operator };
  await nextStep(job, { stage: '复制台账', done: 0, total: 3 });
  const ledger = makeReviewCopy(db, scratch.newFolder(), mark);
  await nextStep(job, { stage: '加密', done: 1, total: 3 });
  const bytes = await sealBackup(ledger, input.passphrase, undefined);
  await nextStep(job, { stage: '写入并读回核对', done: 2, total: 3 });
  const name = safeFileName(`复核包_${reviewer}_${localStamp(new Date(mark.madeAt))}.lfrv`);
  const path = writeWhole(input.folder, name, bytes);
  const { id, madeAt: writtenAt, madeBy: operator } = mark;
  write({ reviewBundle: id, reviewer, units: units.length }, (tx) =>
    addReviewBundle(tx, { id, cycle, reviewer, units, writtenAt, operator }),
  );
  return { path, fileName: name, units: units.length, file: context.files.announce(path) };
}
