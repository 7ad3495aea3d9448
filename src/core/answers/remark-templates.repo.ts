import type { ReadDb, WriteTx } from '../db/handles.ts';

/** A sentence a receiver writes again and again; typed as its short code, or chosen. */
export type RemarkTemplate = { id: string; code: string; text: string; position: number };

export const listRemarkTemplates = (db: ReadDb): RemarkTemplate[] =>
  db.raw
    .prepare<[], RemarkTemplate>('SELECT id, code, text, position FROM remark_templates ORDER BY position, code')
    .all();

/** @returns false where another one has the code */
export function saveRemarkTemplate(tx: WriteTx, { id, code, text, position }: RemarkTemplate): boolean {
  const taken = tx.raw
    .prepare<[string, string], { id: string }>('SELECT id FROM remark_templates WHERE code = ? AND id <> ?')
    .get(code, id);
  if (taken !== undefined) return false;
  tx.raw
    .prepare(
      `INSERT INTO remark_templates (id, code, text, position) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, text = excluded.text, position = excluded.position`,
    )
    .run(id, code, text, position);
  return true;
}

export const removeRemarkTemplate = (tx: WriteTx, id: string): void =>
  void tx.raw.prepare('DELETE FROM remark_templates WHERE id = ?').run(id);
