/**
 * Which rows of an entry were written lately, so that a page that holds the entry asks again only for those. Only
 * entries that somebody holds are followed; what was rolled back may be among the rows, which costs a read.
 */
import { randomUUID } from 'node:crypto';
import type { RegisterName } from '../../domain/registers/facts.ts';

/** A row as it was handed over for writing; at least its key fields are there. */
export type TouchedRow = { register: RegisterName; row: object };

export type TouchedRows = {
  /** these rows were added, replaced or removed */
  note(snapshotId: number, register: RegisterName, rows: readonly object[]): void;
  /** the whole entry was replaced */
  rewritten(snapshotId: number): void;
  /** the state of an entry now; from now on it is followed */
  stamp(snapshotId: number): string;
  /** rows written after a stamp, the newest last; undefined = not known, the whole entry has to be read */
  since(snapshotId: number, stamp: string): TouchedRow[] | undefined;
};

/** Rows remembered per entry; who is further behind reads it whole. */
const KEPT_ROWS = 2000;

export function createTouchedRows(): TouchedRows {
  const ledger = randomUUID();
  /** `rows[0]` is write number `first` */
  const entries = new Map<number, { first: number; rows: TouchedRow[] }>();
  return {
    note(snapshotId, register, rows) {
      const entry = entries.get(snapshotId);
      if (entry === undefined) return;
      for (const row of rows) entry.rows.push({ register, row });
      const tooMany = entry.rows.length - KEPT_ROWS;
      if (tooMany <= 0) return;
      entry.rows.splice(0, tooMany);
      entry.first += tooMany;
    },
    rewritten(snapshotId) {
      const entry = entries.get(snapshotId);
      if (entry !== undefined) entries.set(snapshotId, { first: entry.first + entry.rows.length + 1, rows: [] });
    },
    stamp(snapshotId) {
      const entry = entries.get(snapshotId) ?? { first: 0, rows: [] };
      entries.set(snapshotId, entry);
      return `${ledger}/${snapshotId}/${entry.first + entry.rows.length}`;
    },
    since(snapshotId, stamp) {
      const entry = entries.get(snapshotId);
      const [of, id, number] = stamp.split('/');
      if (entry === undefined || of !== ledger || Number(id) !== snapshotId) return undefined;
      const from = Number(number) - entry.first;
      return from >= 0 && from <= entry.rows.length ? entry.rows.slice(from) : undefined;
    },
  };
}
