import type { Migration } from './migration.ts';

/** What a combined package said about the units below its sender. */
export const combinedPackages: Migration = {
  version: 60,
  up(raw) {
    raw.exec(`
      CREATE TABLE package_children (
        parent TEXT NOT NULL REFERENCES packages (digest),
        unit TEXT NOT NULL,
        seq INTEGER NOT NULL,
        digest TEXT NOT NULL,
        is_included INTEGER NOT NULL CHECK (is_included IN (0, 1)),
        PRIMARY KEY (parent, digest)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX package_children_digest ON package_children (digest);

      -- 缺报: named with reason and promised day
      CREATE TABLE missing_children (
        parent TEXT NOT NULL REFERENCES packages (digest),
        unit TEXT NOT NULL,
        reason TEXT NOT NULL,
        promised_on TEXT NOT NULL,
        PRIMARY KEY (parent, unit)
      ) STRICT, WITHOUT ROWID;

      -- the collecting unit compared the stamped paper of a unit below
      CREATE TABLE vouchers (
        parent TEXT NOT NULL REFERENCES packages (digest),
        unit TEXT NOT NULL,
        key_code TEXT NOT NULL,
        checked_by TEXT NOT NULL,
        on_day TEXT NOT NULL,
        PRIMARY KEY (parent, unit, key_code)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
