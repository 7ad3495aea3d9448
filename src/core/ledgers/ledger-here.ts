/** The ledger of the same unit that this machine already has: shown before another takes its place, never thrown away. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { lockLedger } from '../db/lock-ledger.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { localStamp } from '../platform/local-stamp.ts';
import type { DeskContext } from '../api/procedure.ts';
import { describeLedger, type LedgerContents } from './describe-ledger.ts';
import { peekLedger } from './peek-ledger.ts';

/** Folder beside the ledgers, so that the chooser does not list two of one unit. */
export const SET_ASIDE = '恢复前的台账';

export type LedgerHere = {
  changedAt: string;
  /** null when it cannot be read: broken, or open in another program */
  contents: LedgerContents | null;
  isInUse: boolean;
};

type Context = Pick<DeskContext, 'desk' | 'scratch' | 'dataDir'>;

/** @returns null when the data folder has no ledger of this name */
export function findLedgerHere({ desk, scratch, dataDir }: Context, name: string): LedgerHere | null {
  const path = join(dataDir, name);
  if (!existsSync(path)) return null;
  const { mtime, size } = statSync(path);
  const changedAt = mtime.toISOString();
  const open = desk.session()?.ledger;
  if (open?.file === path) return { changedAt, contents: describeLedger(open.db, size, name), isInUse: false };
  try {
    return { changedAt, contents: peekLedger(path, scratch.newFolder()).contents, isInUse: false };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { changedAt, contents: null, isInUse: error.code === 'LEDGER_IN_USE' };
  }
}

/**
 * Moves a ledger into the folder of those that were replaced.
 *
 * @param at for its new name
 * @throws DomainError LEDGER_IN_USE · LEDGER_READ_ONLY · DISK_FULL { file }
 */
export function setAside(folder: string, name: string, at: Date): { name: string; putBack(): void } {
  const path = join(folder, name);
  const keptName = `${basename(name, '.lfdb')}_${localStamp(at)}.lfdb`;
  const kept = join(folder, SET_ASIDE, keptName);
  try {
    mkdirSync(join(folder, SET_ASIDE), { recursive: true });
    const { release } = lockLedger(path);
    try {
      moveLedger(path, kept);
    } finally {
      release();
    }
  } catch (error) {
    throw sortFileError(error, name);
  }
  return { name: keptName, putBack: () => moveLedger(kept, path) };
}

function moveLedger(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${from}${suffix}`)) renameSync(`${from}${suffix}`, `${to}${suffix}`);
}
