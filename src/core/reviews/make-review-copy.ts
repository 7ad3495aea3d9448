import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ReadDb } from '../db/handles.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { layoutOf } from '../registers/register-layout.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { REVIEW_COPY_KEY, type ReviewCopy } from './review-copy.ts';
import { stripCopy } from './strip-copy.ts';

/** Tables of a snapshot's rows: those of the registers, whatever they are called since received rows lie elsewhere. */
const registerTables = (): Set<string> => new Set(registerNames.map((name) => layoutOf(name).table));

/**
 * A copy of the open ledger that holds only what a reviewer was given, as the bytes of one SQLite file.
 *
 * @param folder for the copies while they are made; they are removed again
 * @throws DomainError DISK_FULL · LEDGER_READ_ONLY { file }
 */
export function makeReviewCopy(db: ReadDb, folder: string, mark: ReviewCopy): Buffer {
  const whole = join(folder, 'whole.lfdb');
  const stripped = join(folder, 'stripped.lfdb');
  try {
    db.raw.prepare('VACUUM INTO ?').run(whole);
    const raw = new Database(whole);
    try {
      stripCopy(raw, mark, registerTables());
      raw
        .prepare('INSERT OR REPLACE INTO ledger_info (key, value) VALUES (?, ?)')
        .run(REVIEW_COPY_KEY, JSON.stringify(mark));
      const loose = raw.pragma('foreign_key_check') as unknown[];
      if (loose.length > 0) throw new Error(`a review copy with loose ends: ${JSON.stringify(loose.slice(0, 3))}`);
      // Deleted rows stay readable in free pages until the file is written anew.
      raw.prepare('VACUUM INTO ?').run(stripped);
    } finally {
      raw.close();
    }
    return readFileSync(stripped);
  } catch (error) {
    throw sortFileError(error, '复核包');
  } finally {
    for (const file of [whole, stripped]) rmSync(file, { force: true });
  }
}
