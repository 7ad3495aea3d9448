import type { Migration } from './migration.ts';

/** Cross tables and comparisons are frozen like the roll-up; a code is kept for every filter it was printed for. */
export const reportsOfAnyTable: Migration = {
  version: 140,
  up(raw) {
    raw.exec(`
      ALTER TABLE frozen_reports ADD COLUMN kind TEXT NOT NULL DEFAULT 'rollup'
        CHECK (kind IN ('rollup', 'cross', 'compare'));
      -- JSON: what the table was asked for
      ALTER TABLE frozen_reports ADD COLUMN definition TEXT NOT NULL DEFAULT '{"kind":"rollup"}';
      -- JSON: code and basis of every year it was counted from; empty = the one of code and basis
      ALTER TABLE frozen_reports ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';
      -- 统计截止; reports frozen before this step have that of frozen_at
      ALTER TABLE frozen_reports ADD COLUMN counted_on TEXT;

      DROP TRIGGER frozen_reports_stay;
      CREATE TRIGGER frozen_reports_stay
        BEFORE UPDATE OF id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by,
          kind, definition, parts, counted_on ON frozen_reports
        BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;

      CREATE TABLE counted_code_bases (
        code TEXT NOT NULL REFERENCES counted_codes (code),
        -- JSON: cycle, withReceived, units, within
        basis TEXT NOT NULL,
        counted_at TEXT NOT NULL,
        counted_by TEXT NOT NULL,
        PRIMARY KEY (code, basis)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO counted_code_bases SELECT code, basis, counted_at, counted_by FROM counted_codes;
      CREATE TRIGGER counted_code_bases_stay BEFORE UPDATE ON counted_code_bases
        BEGIN SELECT raise(ABORT, 'a counted code is never changed'); END;
      CREATE TRIGGER counted_code_bases_kept BEFORE DELETE ON counted_code_bases
        BEGIN SELECT raise(ABORT, 'a counted code is never removed'); END;
    `);
  },
};
