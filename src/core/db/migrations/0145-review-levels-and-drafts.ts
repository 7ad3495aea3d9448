import type { Migration } from './migration.ts';

/** What the lead settled about levels reviewers saw differently, and opinions that are not finished. */
export const reviewLevelsAndDrafts: Migration = {
  version: 145,
  up(raw) {
    raw.exec(`
      CREATE TABLE review_level_settlements (
        package TEXT NOT NULL REFERENCES packages (digest),
        risk_id TEXT NOT NULL,
        level INTEGER NOT NULL CHECK (level > 0),
        why TEXT NOT NULL,
        operator TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (package, risk_id)
      ) STRICT, WITHOUT ROWID;

      -- what somebody began to write about a package; gone when it is saved as an opinion
      CREATE TABLE review_drafts (
        package TEXT NOT NULL REFERENCES packages (digest),
        reviewer TEXT NOT NULL,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        saved_at TEXT NOT NULL,
        PRIMARY KEY (package, reviewer)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
