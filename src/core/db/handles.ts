/**
 * Handles on a ledger. A repo that reads takes ReadDb, one that writes takes WriteTx; only `withTransaction`
 * makes a WriteTx, so that nothing is written outside a transaction.
 */
import type Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { RegisterName } from '../../domain/registers/facts.ts';
import { createTouchedRows, type TouchedRows } from './touched-rows.ts';

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

export type ReadDb = {
  /** drizzle, for ordinary queries */
  readonly orm: BetterSQLite3Database;
  /** better-sqlite3, for bulk work and statistics; statements are prepared once per handle */
  readonly raw: Database.Database;
  /** what was written to entries since this ledger was opened */
  readonly touched: TouchedRows;
  readonly [readBrand]: true;
};
/** Told by the registers before rows change, so that a command can be taken back (core/history). */
export type Journal = {
  /** these rows, known by their key fields, are about to be added, replaced or removed */
  note(snapshotId: number, register: RegisterName, rows: readonly object[]): void;
  /** a whole year is about to be replaced: what was noted before cannot be taken back any more */
  rewritten(snapshotId: number): void;
};
export type WriteTx = ReadDb & { readonly [writeBrand]: true; readonly journal?: Journal };

/** The brand exists for the compiler only. */
export const readHandle = (raw: Database.Database): ReadDb =>
  ({ raw, orm: drizzle(raw), touched: createTouchedRows() }) as unknown as ReadDb;

/**
 * Runs `work` in one `BEGIN IMMEDIATE` transaction: all of it or nothing. Synchronous on purpose: no file, no
 * network and no waiting may happen while the ledger is locked for writing.
 */
export function withTransaction<T>(db: ReadDb, work: (tx: WriteTx) => T, journal?: Journal): T {
  db.raw.exec('BEGIN IMMEDIATE');
  try {
    const result = work((journal === undefined ? db : { ...db, journal }) as WriteTx);
    db.raw.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.raw.inTransaction) db.raw.exec('ROLLBACK');
    throw error;
  }
}

/** The same transaction without its journal: for what is no change of a clerk's. */
export const unrecorded = ({ raw, orm, touched }: WriteTx): WriteTx => ({ raw, orm, touched }) as WriteTx;
