import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import { readHandle } from '../db/handles.ts';
import { lockLedger } from '../db/lock-ledger.ts';
import { APPLICATION_ID, migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/migrations.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { describeLedger, type LedgerContents } from './describe-ledger.ts';

/** A ledger that somebody handed in: what it holds, and itself as one file that was looked through. */
export type PeekedLedger = { contents: LedgerContents; bytes: Buffer };

/**
 * Looks into a ledger that is not open here. A copy is opened, so the file itself is not touched, not even its
 * structure; what another program is writing to is refused, since half of it may not be in the file yet.
 *
 * @param folder for the copy; it is removed again
 * @throws DomainError LEDGER_NOT_FOUND · LEDGER_IN_USE · LEDGER_NOT_OURS · LEDGER_FROM_FUTURE · LEDGER_CORRUPT, all { file }
 */
export function peekLedger(given: string, folder: string): PeekedLedger {
  const file = basename(given);
  if (!existsSync(given)) throw new DomainError('LEDGER_NOT_FOUND', { file });
  // Lock and write-ahead log lie beside the ledger itself, not beside a link to it.
  const path = realpathSync(given);
  requireLedgerFile(path, file);
  requireFree(path, file);
  const copy = join(folder, 'peek.lfdb');
  try {
    copyFileSync(path, copy);
    // A program that was killed leaves its last writings there.
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const contents = readCopy(copy, file);
    return { contents, bytes: readFileSync(copy) };
  } catch (error) {
    throw sortFileError(error, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

/**
 * Its first bytes, before gigabytes of something else are copied. A ledger that was copied alone while a program had
 * it open may be but a first page: what it holds was still in the write-ahead log.
 */
function requireLedgerFile(path: string, file: string): void {
  const stat = statSync(path);
  if (!stat.isFile()) throw new DomainError('LEDGER_NOT_OURS', { file });
  const head = headOf(path, file);
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    if (stat.size > 0 || !existsSync(`${path}-wal`)) throw new DomainError('LEDGER_NOT_OURS', { file });
    return;
  }
  if (head.readUInt32BE(68) === APPLICATION_ID || existsSync(`${path}-wal`)) return;
  const isBareWal = head.readUInt8(18) === 2 && head.readUInt32BE(60) === 0 && stat.size <= 4096;
  throw new DomainError(isBareWal ? 'LEDGER_CORRUPT' : 'LEDGER_NOT_OURS', { file });
}

function headOf(path: string, file: string): Buffer {
  const head = Buffer.alloc(100);
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    readSync(handle, head, 0, head.length, 0);
    return head;
  } catch (error) {
    throw new DomainError('FILE_UNREADABLE', { file }, { cause: error });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Without a lock beside it nobody has the ledger open; and a read-only stick could not take one. */
function requireFree(path: string, file: string): void {
  if (!existsSync(`${path}.lock`)) return;
  try {
    lockLedger(path).release();
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError('LEDGER_IN_USE', { file }, { cause: error });
    // A lock that cannot be opened, on a read-only medium, is nobody's.
  }
}

function readCopy(copy: string, file: string): LedgerContents {
  const raw = openCopy(copy, file);
  try {
    const supported = migrations.at(-1)?.version ?? 0;
    const version = Number(raw.pragma('user_version', { simple: true }));
    if (version > supported) throw new DomainError('LEDGER_FROM_FUTURE', { file, version, supported });
    if (raw.pragma('quick_check', { simple: true }) !== 'ok') throw new DomainError('LEDGER_CORRUPT', { file });
    migrate(raw);
    // Everything into the one file, so that its bytes are the whole ledger.
    raw.pragma('wal_checkpoint(TRUNCATE)');
    return describeLedger(readHandle(raw), statSync(copy).size, file);
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new DomainError('LEDGER_CORRUPT', { file }, { cause: error });
    throw error;
  } finally {
    raw.close();
  }
}

function openCopy(copy: string, file: string): Database.Database {
  const raw = new Database(copy);
  try {
    if (raw.pragma('application_id', { simple: true }) === APPLICATION_ID) return raw;
  } catch (cause) {
    raw.close();
    const isForeign = cause instanceof Database.SqliteError && cause.code === 'SQLITE_NOTADB';
    throw new DomainError(isForeign ? 'LEDGER_NOT_OURS' : 'LEDGER_CORRUPT', { file }, { cause });
  }
  raw.close();
  throw new DomainError('LEDGER_NOT_OURS', { file });
}
