import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { withTransaction } from '../db/handles.ts';
import { openLedger, removeLedger } from '../db/open-ledger.ts';
import { removeInfo } from '../ledgers/ledger-info.repo.ts';
import { writeWhole } from '../platform/files.ts';
import { backupMarks } from './copy-ledger.ts';

/**
 * Writes a backup's ledger under a name nobody has, opens it once to see that it is whole, and closes it.
 *
 * @param bytes a SQLite file that `previewBackup` took for ours
 * @returns path of the ledger
 * @throws DomainError LEDGER_EXISTS { file } and what writing and opening refuse
 */
export function restoreBackup(bytes: Uint8Array, folder: string, name: string): string {
  const file = join(folder, name);
  if (existsSync(file)) throw new DomainError('LEDGER_EXISTS', { file });
  // A write-ahead log that a removed ledger left behind would be played into the restored one.
  removeLedger(file);
  try {
    writeWhole(folder, name, bytes);
    const ledger = openLedger(file, 'open');
    try {
      withTransaction(ledger.db, (tx) => Object.values(backupMarks).forEach((key) => removeInfo(tx, key)));
    } finally {
      ledger.close();
    }
    return file;
  } catch (error) {
    removeLedger(file);
    throw error;
  }
}
