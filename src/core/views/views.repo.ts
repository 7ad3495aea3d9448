import type { ReadDb, WriteTx } from '../db/handles.ts';

/** How somebody likes to see a table; `value` is the page's own JSON, the core does not look into it. */
export type TableView = { page: string; name: string; value: string; savedAt: string };

export const listViews = (db: ReadDb, page: string): TableView[] =>
  db.raw
    .prepare<[string], TableView>(
      'SELECT page, name, value, saved_at AS savedAt FROM table_views WHERE page = ? ORDER BY name',
    )
    .all(page);

export function saveView(tx: WriteTx, view: TableView): void {
  tx.raw
    .prepare(
      `INSERT INTO table_views (page, name, value, saved_at) VALUES (@page, @name, @value, @savedAt)
       ON CONFLICT (page, name) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at`,
    )
    .run(view);
}

/** @returns false when there is no such view */
export const removeView = (tx: WriteTx, page: string, name: string): boolean =>
  tx.raw.prepare('DELETE FROM table_views WHERE page = ? AND name = ?').run(page, name).changes > 0;
