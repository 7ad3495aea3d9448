import type { RegisterName } from '../../domain/registers/facts.ts';
import type { ReadDb } from '../db/handles.ts';
import { listRows } from '../registers/registers.repo.ts';
import { findWorking } from '../snapshots/snapshots.repo.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { readIdentity } from './ledger-info.repo.ts';
import type { Identity } from './session.ts';

const counted = ['offices', 'posts', 'persons', 'powers', 'risks', 'measures', 'attachments'] as const;

/** Whose ledger, and how much is in it. */
export type LedgerContents = Identity & {
  /** newest cycle; null before the first task */
  cycle: string | null;
  /** rows of the own entry of that cycle */
  counts: Record<(typeof counted)[number], number>;
  packages: number;
  sizeBytes: number;
};

/**
 * @param sizeBytes of the file it was read from
 * @param file      name for the sentence
 * @throws DomainError LEDGER_CORRUPT { file } when the ledger does not say whose it is
 */
export function describeLedger(db: ReadDb, sizeBytes: number, file: string): LedgerContents {
  const identity = readIdentity(db, file);
  const cycle = currentTask(db)?.settings.cycle.code ?? null;
  const working = cycle === null ? undefined : findWorking(db, identity.unitCode, cycle);
  const count = (register: RegisterName): number =>
    working === undefined ? 0 : listRows(db, working.id, register).length;
  const packages = db.raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM packages').get()?.n ?? 0;
  return {
    ...identity,
    cycle,
    counts: Object.fromEntries(counted.map((register) => [register, count(register)])) as LedgerContents['counts'],
    packages,
    sizeBytes,
  };
}
