import type { CycleCode, Instant, UnitCode } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';

export type ReviewBundle = {
  id: string;
  cycle: CycleCode;
  reviewer: string;
  units: UnitCode[];
  writtenAt: Instant;
  operator: string;
  /** of the newest answer that was taken in; null = none yet */
  answerWrittenAt: Instant | null;
  takenInAt: Instant | null;
};

type Row = Omit<ReviewBundle, 'units'> & { units: string };

export const listReviewBundles = (db: ReadDb, cycle: CycleCode): ReviewBundle[] =>
  db.raw
    .prepare<[string], Row>(
      `SELECT id, cycle, reviewer, units, written_at AS writtenAt, operator, answer_written_at AS answerWrittenAt,
         taken_in_at AS takenInAt FROM review_bundles WHERE cycle = ? ORDER BY written_at DESC, id`,
    )
    .all(cycle)
    .map((row) => ({ ...row, units: JSON.parse(row.units) as UnitCode[] }));

export const addReviewBundle = (tx: WriteTx, one: Omit<ReviewBundle, 'answerWrittenAt' | 'takenInAt'>): void =>
  void tx.raw
    .prepare('INSERT INTO review_bundles (id, cycle, reviewer, units, written_at, operator) VALUES (?, ?, ?, ?, ?, ?)')
    .run(one.id, one.cycle, one.reviewer, JSON.stringify(one.units), one.writtenAt, one.operator);

export const markTakenIn = (tx: WriteTx, id: string, answerWrittenAt: Instant, at: Instant): void =>
  void tx.raw
    .prepare('UPDATE review_bundles SET answer_written_at = ?, taken_in_at = ? WHERE id = ?')
    .run(answerWrittenAt, at, id);
