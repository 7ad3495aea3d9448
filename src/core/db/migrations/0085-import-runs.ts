import type { Migration } from './migration.ts';

/**
 * A run of receiving is a report, and knows what is left of it: its files stand in it from the beginning (result
 * `left`), with the path they lie at.
 */
export const importRuns: Migration = {
  version: 85,
  up(raw) {
    raw.exec(`
      -- where a file that waits lies on this machine; null for a package inside another one
      ALTER TABLE import_files ADD COLUMN path TEXT;
      -- line of the combined package it lay in
      ALTER TABLE import_files ADD COLUMN parent_line INTEGER;
      ALTER TABLE import_files ADD COLUMN type TEXT;
      ALTER TABLE import_files ADD COLUMN seq INTEGER;
      ALTER TABLE import_files ADD COLUMN authenticity TEXT;
      ALTER TABLE import_files ADD COLUMN findings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(findings));
      CREATE INDEX import_runs_started ON import_runs (started_at);
    `);
  },
};
