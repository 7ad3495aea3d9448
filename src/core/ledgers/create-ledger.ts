import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { withTransaction } from '../db/handles.ts';
import { isUnborn, openLedger, type OpenLedger, removeLedger } from '../db/open-ledger.ts';
import { sortSqliteError } from '../db/sqlite-errors.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { readIdentity, saveIdentity } from './ledger-info.repo.ts';
import type { Identity } from './session.ts';

/**
 * A new ledger in a folder, whole or not at all.
 *
 * @param resume true: one of the same unit that has no task yet, since taking it over failed, is gone on with
 * @throws DomainError LEDGER_EXISTS · LEDGER_IN_USE { file } and what opening refuses
 */
export function createLedger(folder: string, identity: Identity, resume: boolean): OpenLedger {
  const file = join(folder, `${identity.unitCode}.lfdb`);
  if (resume && existsSync(file) && !isUnborn(file)) return openBegun(file, identity);
  const ledger = openLedger(file, 'create');
  try {
    withTransaction(ledger.db, (tx) => saveIdentity(tx, identity));
  } catch (error) {
    ledger.close();
    removeLedger(ledger.file);
    throw sortSqliteError(error, ledger.file);
  }
  return ledger;
}

/** Without a task nothing can have been entered, so nothing is written over. */
function openBegun(file: string, wanted: Identity): OpenLedger {
  const ledger = openLedger(file, 'open');
  try {
    const { role, unitCode } = readIdentity(ledger.db, file);
    const isBegun = role === wanted.role && unitCode === wanted.unitCode && currentTask(ledger.db) === undefined;
    if (!isBegun) throw new DomainError('LEDGER_EXISTS', { file });
  } catch (error) {
    ledger.close();
    throw error;
  }
  return ledger;
}
