import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';

/** `lfdb` in ASCII; tells a ledger from any other SQLite file. */
export const APPLICATION_ID = 0x6c666462;

/** Migration that brought the table of changes. */
const FIRST_WITH_CHANGES = 40;
/** Backups of former structures that are kept beside a ledger. */
const KEPT_BACKUPS = 10;

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
    keepCopy(file, version);
    dropOldBackups(file);
  }
  raw.pragma('foreign_keys = OFF');
  raw.exec('BEGIN IMMEDIATE');
  try {
    for (const step of pending) step.up(raw);
    // Rows are kept as they were stored: a change of structure ends what can be taken back.
    if (version >= FIRST_WITH_CHANGES) raw.exec('DELETE FROM changes');
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

/** Whole or not at all: half a copy would pass for the way back. */
function keepCopy(file: string, version: number): void {
  const copy = `${file}.v${version}.bak`;
  const half = `${copy}.part`;
  try {
    copyFileSync(file, half);
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

/** Keeps the backups of the last structures, `<file>.v<version>.bak`. */
function dropOldBackups(file: string): void {
  const prefix = `${basename(file)}.v`;
  const versionOf = (name: string): number =>
    name.startsWith(prefix) ? Number(/^(\d+)\.bak$/.exec(name.slice(prefix.length))?.[1] ?? -1) : -1;
  const backups = readdirSync(dirname(file)).filter((name) => versionOf(name) >= 0);
  for (const name of backups.toSorted((a, b) => versionOf(b) - versionOf(a)).slice(KEPT_BACKUPS))
    rmSync(join(dirname(file), name), { force: true });
}
