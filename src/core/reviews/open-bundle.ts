import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import type { Job } from '../../rpc/reply.ts';
import type { DeskContext } from '../api/procedure.ts';
import { BACKUP_LIMIT_BYTES } from '../backups/copy-ledger.ts';
import { previewBackup } from '../backups/preview-backup.ts';
import { placeLedger } from '../ledgers/place-ledger.ts';
import { nextStep } from '../api/run-steps.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { REVIEW_COPY_KEY, type ReviewCopy } from './review-copy.ts';
import { openReviewFile } from './review-envelope.ts';

/** Envelope, tags and lengths around the ledger. */
const FRAME_BYTES = 4096;

function markOf(bytes: Buffer, file: string): ReviewCopy {
  const raw = new Database(bytes);
  try {
    const row = raw
      .prepare<[string], { value: string }>('SELECT value FROM ledger_info WHERE key = ?')
      .get(REVIEW_COPY_KEY);
    if (row === undefined) throw new DomainError('REVIEW_FORMAT', { file });
    return JSON.parse(row.value) as ReviewCopy;
  } finally {
    raw.close();
  }
}

/**
 * Puts the review copy of a bundle beside the ledgers of this machine. One of the same reviewer is moved aside when
 * `replace` says so: the opinions written in it stay in that file.
 *
 * @returns id of the ledger for `ledgers.open`
 * @throws DomainError REVIEW_FORMAT · REVIEW_PASSPHRASE { file } · LEDGER_EXISTS · LEDGER_IN_USE · LEDGER_FROM_FUTURE
 */
export async function openReviewBundle(
  context: DeskContext,
  input: { file: string; passphrase: string; replace: boolean },
  job: Job,
) {
  const { files, dataDir, now, desk: at } = context;
  const path = files.pathOf(input.file);
  const file = basename(path);
  await nextStep(job, { stage: '解密并核对', done: 0, total: 1 });
  const bytes = await openReviewFile(path, input.passphrase, BACKUP_LIMIT_BYTES + FRAME_BYTES);
  const preview = previewBackup(bytes, file);
  const { reviewer, cycle, units } = markOf(bytes, file);
  const name = safeFileName(`${preview.unitCode}_复核_${reviewer}.lfdb`);
  if (input.replace && at.session()?.ledger.file === join(dataDir, name)) at.close();
  const replaced = input.replace ? new Date(now()) : undefined;
  const placed = placeLedger(bytes, { folder: dataDir, name, replaced });
  return {
    ledger: files.admit(placed.path),
    setAside: placed.setAside,
    reviewer,
    cycle,
    units: units.length,
    unitName: preview.unitName,
  };
}
