/** Keeps what rows were before a command touched them, so that the command can be taken back. */
import { type RegisterName, registerNames } from '../../domain/registers/facts.ts';
import type { Journal, ReadDb } from '../db/handles.ts';
import { keyFields } from '../registers/register-layout.ts';
import { findSameRow } from '../registers/registers.repo.ts';

/** A row before and after; null = not there. Rows as the registers give them. */
export type RowImage = { register: RegisterName; before: object | null; after: object | null };
/** What became of an entry: rows that changed, or `images` null where that was not followed. */
export type Touched = { snapshotId: number; images: RowImage[] | null };
export type Recording = Journal & { finish(): Touched[] };

type Noted = { register: RegisterName; row: object; before: object | null };

const sameRow = (a: object | null, b: object | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Follows one transaction.
 *
 * Attachments are left out: their bytes go at once when they are removed, so they can be neither taken back nor stand
 * in the way of other changes.
 *
 * @param keepsImages false: only which entries were touched is of interest
 */
export function startJournal(db: ReadDb, keepsImages: boolean): Recording {
  const entries = new Map<number, Map<string, Noted> | null>();
  const nameOf = (register: RegisterName, row: object): string =>
    [register, ...keyFields(register).map(({ name }) => String((row as Record<string, unknown>)[name]))].join(' ');
  return {
    note(snapshotId, register, rows) {
      if (register === 'attachments' || rows.length === 0) return;
      if (!entries.has(snapshotId)) entries.set(snapshotId, keepsImages ? new Map<string, Noted>() : null);
      const noted = entries.get(snapshotId);
      if (!noted) return;
      for (const row of rows) {
        const name = nameOf(register, row);
        if (noted.has(name)) continue;
        noted.set(name, { register, row, before: findSameRow(db, snapshotId, register, row) ?? null });
      }
    },
    rewritten(snapshotId) {
      entries.set(snapshotId, null);
    },
    finish: () =>
      [...entries].map(([snapshotId, noted]) => ({ snapshotId, images: noted && imagesOf(db, snapshotId, noted) })),
  };
}

const imagesOf = (db: ReadDb, snapshotId: number, noted: ReadonlyMap<string, Noted>): RowImage[] =>
  [...noted.values()]
    .map(({ register, row, before }) => ({
      register,
      before,
      after: findSameRow(db, snapshotId, register, row) ?? null,
    }))
    .filter(({ before, after }) => !sameRow(before, after))
    .toSorted((a, b) => registerNames.indexOf(a.register) - registerNames.indexOf(b.register));
