import { copyFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';

/** `lfdb` in ASCII; tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x6c666462;

const userVersion = (raw: Database.Database): number => Number(raw.pragma('user_version', { simple: true }));

/**
 * Brings a ledger to the newest structure. All pending steps run in one transaction with foreign keys off (inside a
 * transaction the pragma is ignored, and rebuilding a parent table would delete its children); the file is copied first.
 *
 * @param file path of the ledger, for the backup `<file>.v<version>.bak`; undefined for a ledger in memory
 * @throws DomainError LEDGER_FROM_FUTURE { file, version, supported } · LEDGER_CORRUPT { file }
 */
export function migrate(raw: Database.Database, file?: string, steps: readonly Migration[] = allMigrations): void {
  const version = userVersion(raw);
  const supported = steps.at(-1)?.version ?? 0;
  const shown = file ?? ':memory:';
  if (version > supported) throw new DomainError('LEDGER_FROM_FUTURE', { file: shown, version, supported });
  const pending = steps.filter((step) => step.version > version);
  if (pending.length === 0) return;
  if (version > 0 && file !== undefined) {
    raw.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, `${file}.v${version}.bak`);
  }
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN IMMEDIATE');
  try {
    for (const step of pending) step.up(raw);
    const broken = raw.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new DomainError('LEDGER_CORRUPT', { file: shown });
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma(`user_version = ${supported}`);
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}
