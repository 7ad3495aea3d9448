import type { Instant } from '../../domain/ids.ts';
import type { ReadDb, WriteTx } from '../db/handles.ts';
import type { Remark } from './office-bodies.ts';

export type HeldRemark = Remark & { operator: string; at: Instant };

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

/** Remarks pinned to a package, those at rows first. */
export const listRemarks = (db: ReadDb, digest: string): HeldRemark[] =>
  db.raw
    .prepare<[string], HeldRemark>(
      `SELECT id, register, row_id AS rowId, field, text, operator, at FROM remarks WHERE package = ?
       ORDER BY register IS NULL, register, row_id, id`,
    )
    .all(digest);
