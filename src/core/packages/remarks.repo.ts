import type { Instant } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { Remark } from './office-bodies.ts';

/** `done` is what the unit noted when it had dealt with it; null = still open. */
export type HeldRemark = Remark & {
  operator: string;
  at: Instant;
  done: { note: string; operator: string; at: Instant } | null;
};
export type RemarkNote = { remark: string; note: string; operator: string; at: Instant };

export function saveRemarks(
  tx: WriteTx,
  digest: string,
  remarks: readonly Remark[],
  operator: string,
  at: Instant,
): void {
  const statement = tx.raw.prepare(
    `INSERT INTO remarks (id, package, register, row_id, field, text, operator, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  for (const { id, register, rowId, field, text } of remarks)
    statement.run(id, digest, register, rowId, field, text, operator, at);
}

type Row = Remark & {
  operator: string;
  at: Instant;
  note: string | null;
  doneBy: string | null;
  doneAt: string | null;
};

const heldRemark = ({ note, doneBy, doneAt, ...remark }: Row): HeldRemark => ({
  ...remark,
  done: note === null || doneBy === null || doneAt === null ? null : { note, operator: doneBy, at: doneAt },
});

/** Remarks pinned to a package, those at rows first. */
export const listRemarks = (db: ReadDb, digest: string): HeldRemark[] =>
  db.raw
    .prepare<[string], Row>(
      `SELECT r.id, r.register, r.row_id AS rowId, r.field, r.text, r.operator, r.at, n.note, n.operator AS doneBy, n.at AS doneAt
       FROM remarks r LEFT JOIN remark_notes n ON n.remark = r.id WHERE r.package = ?
       ORDER BY r.register IS NULL, r.register, r.row_id, r.id`,
    )
    .all(digest)
    .map(heldRemark);

export const saveRemarkNote = (tx: WriteTx, { remark, note, operator, at }: RemarkNote): void =>
  void tx.raw
    .prepare(
      `INSERT INTO remark_notes (remark, note, operator, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (remark) DO UPDATE SET note = excluded.note, operator = excluded.operator, at = excluded.at`,
    )
    .run(remark, note, operator, at);

export const dropRemarkNote = (tx: WriteTx, remark: string): void =>
  void tx.raw.prepare('DELETE FROM remark_notes WHERE remark = ?').run(remark);
