import Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';
import type { RegisterName } from '../../domain/registers/facts.ts';
import { type ReadDb, readHandle } from '../db/handles.ts';
import { APPLICATION_ID, migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/migrations.ts';
import { getInfo, readIdentity } from '../ledgers/ledger-info.repo.ts';
import type { Identity } from '../ledgers/session.ts';
import { listRows } from '../registers/registers.repo.ts';
import { findWorking } from '../snapshots/snapshots.repo.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { backupMarks } from './copy-ledger.ts';

const counted = ['offices', 'posts', 'persons', 'powers', 'risks', 'measures', 'attachments'] as const;

/** What a backup holds, before anything is written. */
export type BackupPreview = Identity & {
  backedUpAt: string;
  backedUpBy: string;
  /** newest cycle; null before the first task */
  cycle: string | null;
  /** rows of the own entry of that cycle */
  counts: Record<(typeof counted)[number], number>;
  packages: number;
  sizeBytes: number;
};

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
    return describe(readHandle(raw), bytes.length, file);
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

function describe(db: ReadDb, sizeBytes: number, file: string): BackupPreview {
  const identity = readIdentity(db, file);
  const cycle = currentTask(db)?.settings.cycle.code ?? null;
  const working = cycle === null ? undefined : findWorking(db, identity.unitCode, cycle);
  const count = (register: RegisterName): number =>
    working === undefined ? 0 : listRows(db, working.id, register).length;
  const packages = db.raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM packages').get()?.n ?? 0;
  return {
    ...identity,
    backedUpAt: getInfo(db, backupMarks.at) ?? '',
    backedUpBy: getInfo(db, backupMarks.by) ?? '',
    cycle,
    counts: Object.fromEntries(counted.map((register) => [register, count(register)])) as BackupPreview['counts'],
    packages,
    sizeBytes,
  };
}
