/** What the receiver keeps about a unit itself: who looks after it, and a note. */
import type { CycleCode, Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

export type UnitNote = { unit: UnitCode; text: string; operator: string; at: Instant };

export const listReviewers = (db: ReadDb, cycle: CycleCode): Map<UnitCode, string> =>
  new Map(
    db.raw
      .prepare<[string], { unit: UnitCode; reviewer: string }>(
        'SELECT unit, reviewer FROM unit_reviewers WHERE cycle = ? ORDER BY unit',
      )
      .all(cycle)
      .map(({ unit, reviewer }) => [unit, reviewer]),
  );

/** @param reviewer null takes the assignment away */
export function setReviewer(tx: WriteTx, cycle: CycleCode, units: readonly UnitCode[], reviewer: string | null): void {
  const set = tx.raw.prepare(
    `INSERT INTO unit_reviewers (cycle, unit, reviewer) VALUES (?, ?, ?)
     ON CONFLICT (cycle, unit) DO UPDATE SET reviewer = excluded.reviewer`,
  );
  const drop = tx.raw.prepare('DELETE FROM unit_reviewers WHERE cycle = ? AND unit = ?');
  for (const unit of units) {
    if (reviewer === null) drop.run(cycle, unit);
    else set.run(cycle, unit, reviewer);
  }
}

export const listUnitNotes = (db: ReadDb, cycle: CycleCode): Map<UnitCode, UnitNote> =>
  new Map(
    db.raw
      .prepare<[string], UnitNote>('SELECT unit, text, operator, at FROM unit_notes WHERE cycle = ? ORDER BY unit')
      .all(cycle)
      .map((note) => [note.unit, note]),
  );

/** An empty text takes the note away. */
export function saveUnitNote(tx: WriteTx, cycle: CycleCode, { unit, text, operator, at }: UnitNote): void {
  if (text === '') tx.raw.prepare('DELETE FROM unit_notes WHERE cycle = ? AND unit = ?').run(cycle, unit);
  else
    tx.raw
      .prepare(
        `INSERT INTO unit_notes (cycle, unit, text, operator, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (cycle, unit) DO UPDATE SET text = excluded.text, operator = excluded.operator, at = excluded.at`,
      )
      .run(cycle, unit, text, operator, at);
}
