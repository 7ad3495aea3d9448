import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';

/** Keeps the locks from the garbage collector, which would close them although nobody released them. */
const heldLocks = new Set<Database.Database>();

/**
 * Holds a ledger for this program alone until `release`. The lock is an exclusive transaction on `<ledger>.lock`:
 * the system drops it when the process dies, so a crash never leaves a ledger locked, and `locking_mode=EXCLUSIVE`
 * on the ledger itself would shut out our own readers in worker threads.
 *
 * @throws DomainError LEDGER_IN_USE { file }
 */
export function lockLedger(file: string): { release(): void } {
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const isHeld = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
    throw isHeld ? new DomainError('LEDGER_IN_USE', { file }, { cause: error }) : error;
  }
  heldLocks.add(lock);
  return {
    release() {
      heldLocks.delete(lock);
      lock.close();
    },
  };
}
