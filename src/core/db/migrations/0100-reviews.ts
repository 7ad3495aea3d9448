import type { Migration } from './migration.ts';

/** Who of the receiver's people looks at which unit, what they said, what was drawn for a second look, and notes. */
export const reviewTables: Migration = {
  version: 100,
  up(raw) {
    raw.exec(`
      CREATE TABLE unit_reviewers (
        cycle TEXT NOT NULL,
        unit TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        PRIMARY KEY (cycle, unit)
      ) STRICT, WITHOUT ROWID;

      -- the receiver's own note at a unit, e.g. that it was called
      CREATE TABLE unit_notes (
        cycle TEXT NOT NULL,
        unit TEXT NOT NULL,
        text TEXT NOT NULL,
        operator TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (cycle, unit)
      ) STRICT, WITHOUT ROWID;

      -- one opinion of one person about one package; it decides nothing
      CREATE TABLE reviews (
        package TEXT NOT NULL REFERENCES packages (digest),
        reviewer TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('accept','return')),
        note TEXT NOT NULL,
        remarks TEXT NOT NULL CHECK (json_valid(remarks)),
        levels TEXT NOT NULL CHECK (json_valid(levels)),
        reviewed_on TEXT NOT NULL,
        PRIMARY KEY (package, reviewer)
      ) STRICT, WITHOUT ROWID;

      -- the lead settled what reviewers saw differently
      CREATE TABLE review_settlements (
        package TEXT PRIMARY KEY REFERENCES packages (digest),
        verdict TEXT NOT NULL CHECK (verdict IN ('accept','return')),
        note TEXT NOT NULL,
        operator TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- files given to reviewers, and when their answer was taken in
      CREATE TABLE review_bundles (
        id TEXT PRIMARY KEY,
        cycle TEXT NOT NULL,
        reviewer TEXT NOT NULL,
        units TEXT NOT NULL CHECK (json_valid(units)),
        written_at TEXT NOT NULL,
        operator TEXT NOT NULL,
        answer_written_at TEXT,
        taken_in_at TEXT
      ) STRICT;

      -- 抽审: rule and salt of a draw, so that anybody can draw it again
      CREATE TABLE spot_draws (
        id TEXT PRIMARY KEY,
        cycle TEXT NOT NULL,
        salt TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (json_valid(rule)),
        operator TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE spot_items (
        draw_id TEXT NOT NULL REFERENCES spot_draws (id) ON DELETE CASCADE,
        package TEXT NOT NULL REFERENCES packages (digest),
        unit TEXT NOT NULL,
        risk_id TEXT NOT NULL,
        reasons TEXT NOT NULL CHECK (json_valid(reasons)),
        reviewer TEXT,
        PRIMARY KEY (draw_id, package, risk_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
