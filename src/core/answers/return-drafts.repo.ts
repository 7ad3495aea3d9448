import type { Instant } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { Remark } from '../packages/office-bodies.ts';

/** A return that is being written. */
export type ReturnDraft = {
  digest: string;
  reason: string;
  remarks: Omit<Remark, 'id'>[];
  operator: string;
  savedAt: Instant;
};

type Row = Omit<ReturnDraft, 'remarks'> & { remarks: string };
const columns = 'package AS digest, reason, remarks, operator, saved_at AS savedAt';
const draftOf = (row: Row): ReturnDraft => ({ ...row, remarks: JSON.parse(row.remarks) as ReturnDraft['remarks'] });

export const listReturnDrafts = (db: ReadDb): ReturnDraft[] =>
  db.raw.prepare<[], Row>(`SELECT ${columns} FROM return_drafts ORDER BY package`).all().map(draftOf);

export const findReturnDraft = (db: ReadDb, digest: string): ReturnDraft | undefined => {
  const row = db.raw.prepare<[string], Row>(`SELECT ${columns} FROM return_drafts WHERE package = ?`).get(digest);
  return row && draftOf(row);
};

export const saveReturnDraft = (tx: WriteTx, draft: ReturnDraft): void =>
  void tx.raw
    .prepare(
      `INSERT INTO return_drafts (package, reason, remarks, operator, saved_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (package) DO UPDATE SET reason = excluded.reason, remarks = excluded.remarks,
         operator = excluded.operator, saved_at = excluded.saved_at`,
    )
    .run(draft.digest, draft.reason, JSON.stringify(draft.remarks), draft.operator, draft.savedAt);

export const dropReturnDraft = (tx: WriteTx, digest: string): void =>
  void tx.raw.prepare('DELETE FROM return_drafts WHERE package = ?').run(digest);
