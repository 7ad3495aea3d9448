import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { withTransaction } from '../db/handles.ts';
import { openLedger, removeLedger } from '../db/open-ledger.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { writeWhole } from '../platform/write-files.ts';
import { backupMarks } from '../backups/copy-ledger.ts';
import { removeInfo } from './ledger-info.repo.ts';
import { setAside } from './ledger-here.ts';

/** Where a ledger goes; `replaced` is the stamp for the one of that name that gives way, undefined = none may. */
type Place = { folder: string; name: string; replaced?: Date | undefined };

/**
 * Writes a whole ledger into a folder, opens it once to see that it is sound, and closes it. One of the same name is
 * refused, or moved aside once the new one is ready to take its place.
 *
 * @param bytes a SQLite file that was looked through
 * @returns path of the ledger, and the name of the one moved aside
 * @throws DomainError LEDGER_EXISTS · LEDGER_IN_USE { file } and what writing and opening refuse
 */
export function placeLedger(bytes: Uint8Array, place: Place): { path: string; setAside: string | null } {
  const { folder, name, replaced } = place;
  const path = join(folder, name);
  if (existsSync(path) && replaced === undefined) throw new DomainError('LEDGER_EXISTS', { file: name });
  const ready = writeBeside(bytes, folder, name);
  try {
    const former = existsSync(path) && replaced !== undefined ? setAside(folder, name, replaced) : undefined;
    try {
      // A write-ahead log that a removed ledger left behind would be played into the new one.
      removeLedger(path);
      renameSync(ready, path);
    } catch (error) {
      former?.putBack();
      throw sortFileError(error, name);
    }
    return { path, setAside: former?.name ?? null };
  } finally {
    removeLedger(ready);
  }
}

/**
 * The new ledger, looked through and sound, under a name that nobody lists: a program that is killed here has not
 * touched the old one, and the next restore takes the leftover's place.
 */
function writeBeside(bytes: Uint8Array, folder: string, name: string): string {
  const beside = `${name}.new`;
  const file = join(folder, beside);
  removeLedger(file);
  try {
    writeWhole(folder, beside, bytes);
    const ledger = openLedger(file, 'open');
    try {
      withTransaction(ledger.db, (tx) => Object.values(backupMarks).forEach((key) => removeInfo(tx, key)));
    } finally {
      ledger.close();
    }
    return file;
  } catch (error) {
    removeLedger(file);
    throw error instanceof DomainError && error.params['file'] !== undefined
      ? new DomainError(error.code, { ...error.params, file: name }, { cause: error })
      : error;
  }
}
