import type { Migration } from './migration.ts';

/** What can be taken back while a year is being entered, and the table views a clerk keeps. */
export const historyAndViews: Migration = {
  version: 40,
  up(raw) {
    raw.exec(`
      -- one command on one entry: every row it touched, before and after; dropped when the entry is final
      CREATE TABLE changes (
        seq INTEGER PRIMARY KEY,
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
        at TEXT NOT NULL,
        operator TEXT NOT NULL,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        row_count INTEGER NOT NULL,
        images TEXT NOT NULL CHECK (json_valid(images)),
        is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1))
      ) STRICT;
      CREATE INDEX changes_snapshot ON changes (snapshot_id, seq);

      CREATE TABLE table_views (
        page TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value)),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (page, name)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
