import type { Migration } from './migration.ts';

/** The ledger's own identity, tasks with their unit trees, snapshots, blobs, audit. */
export const baseTables: Migration = {
  version: 10,
  up(raw) {
    raw.exec(`
      CREATE TABLE ledger_info (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE tasks (
        id TEXT PRIMARY KEY,
        cycle TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        digest TEXT,
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        taken_over_at TEXT NOT NULL,
        UNIQUE (cycle, version)
      ) STRICT;

      CREATE TABLE units (
        cycle TEXT NOT NULL,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('county','township','village','department')),
        kind TEXT NOT NULL,
        parent TEXT,
        participation TEXT NOT NULL CHECK (participation IN ('pilot','takes-part','exempt','vertical')),
        exemplar_theme TEXT,
        submit_to TEXT,
        due_on TEXT,
        predecessors TEXT NOT NULL CHECK (json_valid(predecessors)),
        changed_on TEXT,
        position INTEGER NOT NULL,
        PRIMARY KEY (cycle, code),
        FOREIGN KEY (cycle, parent) REFERENCES units (cycle, code) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE blobs (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      -- kind working: this ledger's own entry (also 代报 for a unit below); received: a unit's package, never edited
      CREATE TABLE snapshots (
        id INTEGER PRIMARY KEY,
        unit TEXT NOT NULL,
        cycle TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('working','received')),
        -- digest of the package a received snapshot came in; a township's package may bring those of 代报 villages
        package TEXT REFERENCES packages (digest),
        created_at TEXT NOT NULL,
        CHECK ((kind = 'received') = (package IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX snapshots_working ON snapshots (unit, cycle) WHERE kind = 'working';
      CREATE INDEX snapshots_unit ON snapshots (cycle, unit);
      CREATE INDEX snapshots_package ON snapshots (package);

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        operator TEXT NOT NULL,
        path TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change)),
        previous_hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END;
      CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines are never deleted'); END;
    `);
  },
};
