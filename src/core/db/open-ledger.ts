import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import { type ReadDb, readHandle } from './handles.ts';
import { lockLedger } from './lock-ledger.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';
import { sortSqliteError } from './sqlite-errors.ts';

export type OpenLedger = { db: ReadDb; file: string; close(): void };

function prepare(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('trusted_schema = OFF');
}

/**
 * Opens one ledger for this program alone and brings it to the newest structure.
 *
 * @param mode `create` refuses an existing file, `open` a missing one
 * @throws DomainError LEDGER_IN_USE · LEDGER_NOT_FOUND · LEDGER_EXISTS · LEDGER_NOT_OURS · LEDGER_FROM_FUTURE ·
 *   LEDGER_CORRUPT · LEDGER_READ_ONLY · DISK_FULL, all with { file }
 */
export function openLedger(file: string, mode: 'open' | 'create'): OpenLedger {
  if (mode === 'open' && !existsSync(file)) throw new DomainError('LEDGER_NOT_FOUND', { file });
  if (mode === 'create' && existsSync(file)) throw new DomainError('LEDGER_EXISTS', { file });
  let release: (() => void) | undefined;
  let raw: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    release = lockLedger(file).release;
    raw = new Database(file);
    if (mode === 'open' && raw.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new DomainError('LEDGER_NOT_OURS', { file });
    prepare(raw);
    migrate(raw, file);
    const opened = raw;
    const unlock = release;
    return {
      db: readHandle(opened),
      file,
      close() {
        opened.close();
        unlock();
      },
    };
  } catch (error) {
    raw?.close();
    release?.();
    throw sortSqliteError(error, file);
  }
}

/** A fully migrated ledger in memory, for tests and for reading a package without a ledger. */
export function openMemoryLedger(): OpenLedger {
  const raw = new Database(':memory:');
  raw.pragma('foreign_keys = ON');
  migrate(raw);
  return { db: readHandle(raw), file: ':memory:', close: () => raw.close() };
}
