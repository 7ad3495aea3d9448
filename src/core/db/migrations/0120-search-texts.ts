import type { Migration } from './migration.ts';

/**
 * Texts of received snapshots, whose large registers lie in their originals only: filled when somebody searches for the
 * first time, never at import. Rows lie in the order of snapshots and registers, so that hits are counted on the way.
 */
export const searchTexts: Migration = {
  version: 120,
  up(raw) {
    raw.exec(`
      CREATE TABLE search_rows (
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
        register TEXT NOT NULL,
        line INTEGER NOT NULL,
        row_id TEXT NOT NULL,
        number TEXT NOT NULL,
        -- names of the fields, one text each, with commas between; the texts with U+001F between
        fields TEXT NOT NULL,
        folded TEXT NOT NULL,
        -- as written; NULL where that is the same as folded
        written TEXT,
        PRIMARY KEY (snapshot_id, register, line)
      ) STRICT, WITHOUT ROWID;
      -- a snapshot stands here once all its rows are in
      CREATE TABLE search_filled (
        snapshot_id INTEGER PRIMARY KEY REFERENCES snapshots (id) ON DELETE CASCADE,
        row_count INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
