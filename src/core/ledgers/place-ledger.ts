import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { withTransaction } from '../db/handles.ts';
import { openLedger, removeLedger } from '../db/open-ledger.ts';
import { writeWhole } from '../platform/files.ts';
import { backupMarks } from '../backups/copy-ledger.ts';
import { removeInfo } from './ledger-info.repo.ts';
import { setAside } from './ledger-here.ts';

/** Where a ledger goes; `replaced` is the stamp for the one of that name that gives way, undefined = none may. */
type Place = { folder: string; name: string; replaced?: Date | undefined };

/**
 * Writes a whole ledger into a folder, opens it once to see that it is sound, and closes it. One of the same name is
 * refused or moved aside; if the new one cannot be written, the old one is back in its place.
 *
 * @param bytes a SQLite file that was looked through
 * @returns path of the ledger, and the name of the one moved aside
 * @throws DomainError LEDGER_EXISTS · LEDGER_IN_USE { file } and what writing and opening refuse
 */
export function placeLedger(bytes: Uint8Array, place: Place): { path: string; setAside: string | null } {
  const { folder, name, replaced } = place;
  const path = join(folder, name);
  if (existsSync(path) && replaced === undefined) throw new DomainError('LEDGER_EXISTS', { file: name });
  const former = existsSync(path) && replaced !== undefined ? setAside(folder, name, replaced) : undefined;
  try {
    writeNew(bytes, folder, name);
  } catch (error) {
    former?.putBack();
    throw error;
  }
  return { path, setAside: former?.name ?? null };
}

function writeNew(bytes: Uint8Array, folder: string, name: string): void {
  const file = join(folder, name);
  // A write-ahead log that a removed ledger left behind would be played into the new one.
  removeLedger(file);
  try {
    writeWhole(folder, name, bytes);
    const ledger = openLedger(file, 'open');
    try {
      withTransaction(ledger.db, (tx) => Object.values(backupMarks).forEach((key) => removeInfo(tx, key)));
    } finally {
      ledger.close();
    }
  } catch (error) {
    removeLedger(file);
    throw error;
  }
}
