import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import { readHandle } from '../db/handles.ts';
import { APPLICATION_ID, migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/migrations.ts';
import { describeLedger, type LedgerContents } from '../ledgers/describe-ledger.ts';
import { getInfo } from '../ledgers/ledger-info.repo.ts';
import { backupMarks } from './copy-ledger.ts';

/** What a backup holds, before anything is written. */
export type BackupPreview = LedgerContents & { backedUpAt: string; backedUpBy: string };

/**
 * Looks into a ledger in memory; nothing is written to disk.
 *
 * @param bytes a SQLite file
 * @param file  name for the sentence
 * @throws DomainError BACKUP_FORMAT · LEDGER_FROM_FUTURE { file, version, supported }
 */
export function previewBackup(bytes: Buffer, file: string): BackupPreview {
  const raw = openInMemory(bytes, file);
  try {
    const supported = migrations.at(-1)?.version ?? 0;
    const version = Number(raw.pragma('user_version', { simple: true }));
    if (version > supported) throw new DomainError('LEDGER_FROM_FUTURE', { file, version, supported });
    migrate(raw);
    const db = readHandle(raw);
    return {
      ...describeLedger(db, bytes.length, file),
      backedUpAt: getInfo(db, backupMarks.at) ?? '',
      backedUpBy: getInfo(db, backupMarks.by) ?? '',
    };
  } finally {
    raw.close();
  }
}

function openInMemory(bytes: Buffer, file: string): Database.Database {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(bytes);
    const isOurs = raw.pragma('application_id', { simple: true }) === APPLICATION_ID;
    if (isOurs && raw.pragma('quick_check', { simple: true }) === 'ok') return raw;
  } catch (cause) {
    raw?.close();
    throw new DomainError('BACKUP_FORMAT', { file }, { cause });
  }
  raw.close();
  throw new DomainError('BACKUP_FORMAT', { file });
}
