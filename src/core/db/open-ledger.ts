import { existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { type ReadDb, readHandle } from './handles.ts';
import { flushWhenIdle } from './flush-when-idle.ts';
import { lockLedger } from './lock-ledger.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';
import { sortSqliteError } from './sqlite-errors.ts';

/** One page: more than that holds something. */
const UNBORN_BYTES = 4096;
const CHECKED_BYTES = 32 * 2 ** 20;

export type OpenLedger = { db: ReadDb; file: string; close(): void };

function prepare(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('trusted_schema = OFF');
}

const isNotDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';

/** Reads one pragma, so nothing of a foreign file is changed. @throws DomainError LEDGER_NOT_OURS { file } */
function requireOurs(raw: Database.Database, file: string): void {
  try {
    if (raw.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  } catch (error) {
    if (!isNotDatabase(error)) throw error;
  }
  throw new DomainError('LEDGER_NOT_OURS', { file });
}

/** What a program left that died while it made the ledger: a file in which nothing is, which nobody could ever open. */
export function isUnborn(file: string): boolean {
  if (statSync(file).size > UNBORN_BYTES) return false;
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file, { fileMustExist: true });
    const count = raw.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
    return count === 0 && raw.pragma('application_id', { simple: true }) === 0;
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  } finally {
    raw?.close();
  }
}

/** Small enough to be looked through before every opening; larger ones are found out where they are broken. */
function requireSound(raw: Database.Database, file: string): void {
  if (statSync(file).size > CHECKED_BYTES) return;
  if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DomainError('LEDGER_CORRUPT', { file });
}

/** Takes away what a ledger consists of: after a creation that failed half-way. */
export function removeLedger(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true });
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
  if (mode === 'create' && existsSync(file) && !isUnborn(file)) throw new DomainError('LEDGER_EXISTS', { file });
  let release: (() => void) | undefined;
  let raw: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A link to a ledger is that ledger: its lock, its log and its backups lie beside the file itself.
    const real = mode === 'open' ? realpathSync(file) : file;
    release = lockLedger(real).release;
    raw = new Database(real);
    if (mode === 'open') {
      requireOurs(raw, file);
      requireSound(raw, real);
    }
    prepare(raw);
    migrate(raw, real);
    const opened = raw;
    const unlock = release;
    const stopFlushing = flushWhenIdle(opened);
    return {
      db: readHandle(opened),
      file,
      close() {
        stopFlushing();
        opened.close();
        unlock();
      },
    };
  } catch (error) {
    raw?.close();
    release?.();
    if (mode === 'create' && raw !== undefined) removeLedger(file);
    if (error instanceof DomainError && error.code === 'LEDGER_NOT_OURS') rmSync(`${file}.lock`, { force: true });
    throw sortFileError(sortSqliteError(error, file), file);
  }
}

/** A fully migrated ledger in memory, for tests and for reading a package without a ledger. */
export function openMemoryLedger(): OpenLedger {
  const raw = new Database(':memory:');
  raw.pragma('foreign_keys = ON');
  migrate(raw);
  return { db: readHandle(raw), file: ':memory:', close: () => raw.close() };
}
