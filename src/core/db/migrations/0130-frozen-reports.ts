import type { Migration } from './migration.ts';

/** 统计依据编码 that stood on paper, and reports that were frozen; neither is ever changed. */
export const frozenReports: Migration = {
  version: 130,
  up(raw) {
    raw.exec(`
      CREATE TABLE counted_codes (
        code TEXT PRIMARY KEY,
        cycle TEXT NOT NULL,
        -- JSON: cycle, withReceived, units
        basis TEXT NOT NULL,
        -- JSON: unit, kind and digest of everything that was counted
        sources TEXT NOT NULL,
        counted_at TEXT NOT NULL,
        counted_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE frozen_reports (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        cycle TEXT NOT NULL,
        task_version INTEGER NOT NULL,
        code TEXT NOT NULL REFERENCES counted_codes (code),
        -- JSON, as above: another basis may count the very same
        basis TEXT NOT NULL,
        -- JSON: the lines with their totals
        figures TEXT NOT NULL,
        -- JSON: the form as it was printed
        form TEXT NOT NULL,
        frozen_at TEXT NOT NULL,
        frozen_by TEXT NOT NULL,
        void_at TEXT,
        void_by TEXT,
        void_reason TEXT,
        CHECK ((void_at IS NULL) = (void_reason IS NULL) AND (void_at IS NULL) = (void_by IS NULL))
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER counted_codes_stay BEFORE UPDATE ON counted_codes
        BEGIN SELECT raise(ABORT, 'a counted code is never changed'); END;
      CREATE TRIGGER counted_codes_kept BEFORE DELETE ON counted_codes
        BEGIN SELECT raise(ABORT, 'a counted code is never removed'); END;
      CREATE TRIGGER frozen_reports_stay
        BEFORE UPDATE OF id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by ON frozen_reports
        BEGIN SELECT raise(ABORT, 'a frozen report is never changed'); END;
      CREATE TRIGGER frozen_reports_kept BEFORE DELETE ON frozen_reports
        BEGIN SELECT raise(ABORT, 'a frozen report is never removed'); END;
    `);
  },
};
