/** Takes the texts of received snapshots in that are not held yet; some at a time, so that a stop loses little. */
import { type SearchRow, searchRows } from '../../domain/search/search-rows.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { fillSnapshot, listUnfilled } from './search-rows.repo.ts';
import type { SearchedSnapshot } from './searched-snapshots.ts';

/** Snapshots written in one transaction: flushing the disk for each would cost more than the work. */
const PER_TRANSACTION = 8;
/**
 * Fills what is missing of the given snapshots.
 *
 * @returns how many were filled now, and how many are still missing because it was stopped
 */
export async function fillTexts(
  { db, write }: Pick<TaskContext, 'db' | 'write'>,
  snapshots: readonly SearchedSnapshot[],
  job: Job,
): Promise<{ filled: number; waiting: number }> {
  const received = snapshots.filter(({ digest }) => digest !== null).map(({ snapshotId }) => snapshotId);
  const unfilled = listUnfilled(db, received);
  let filled = 0;
  for (let at = 0; at < unfilled.length && !job.signal.aborted; at += PER_TRANSACTION) {
    const batch: { snapshotId: number; rows: SearchRow[] }[] = [];
    for (const snapshotId of unfilled.slice(at, at + PER_TRANSACTION)) {
      batch.push({ snapshotId, rows: searchRows(readFacts(db, snapshotId)) });
      await nextTurn();
    }
    write({ searchTexts: batch.map(({ snapshotId }) => snapshotId) }, (tx) => {
      for (const { snapshotId, rows } of batch) fillSnapshot(tx, snapshotId, rows);
    });
    filled += batch.length;
    job.report({ stage: '读取各单位文字', done: filled, total: unfilled.length });
    await nextTurn();
  }
  return { filled, waiting: unfilled.length - filled };
}
