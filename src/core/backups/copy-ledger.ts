import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import type { ReadDb } from '../db/handles.ts';
import { sortFileError } from '../platform/file-errors.ts';

/** Largest ledger that one backup holds, in bytes; the cipher takes no more at once. */
export const BACKUP_LIMIT_BYTES = 2 ** 31 - 1;

/** Keys of ledger_info that only a backup has. */
export const backupMarks = { at: 'backedUpAt', by: 'backedUpBy' } as const;

/**
 * A consistent copy of an open ledger as one file, without what was deleted from it, marked with when and by whom.
 *
 * @param folder for the copy while it is made; it is removed again
 * @throws DomainError BACKUP_TOO_LARGE { file, size, limit } · DISK_FULL · LEDGER_READ_ONLY { file }
 */
export function copyLedgerBytes(
  db: ReadDb,
  folder: string,
  mark: { at: string; by: string },
  limit = BACKUP_LIMIT_BYTES,
): Buffer {
  const copy = join(folder, 'backup.lfdb');
  try {
    // VACUUM leaves free pages behind: a removed attachment does not travel in the backup.
    db.raw.prepare('VACUUM INTO ?').run(copy);
    const raw = new Database(copy);
    try {
      const insert = raw.prepare('INSERT OR REPLACE INTO ledger_info (key, value) VALUES (?, ?)');
      insert.run(backupMarks.at, mark.at);
      insert.run(backupMarks.by, mark.by);
    } finally {
      raw.close();
    }
    const { size } = statSync(copy);
    if (size > limit) throw new DomainError('BACKUP_TOO_LARGE', { file: basename(db.raw.name), size, limit });
    return readFileSync(copy);
  } catch (error) {
    throw sortFileError(error, copy);
  } finally {
    rmSync(copy, { force: true });
  }
}
