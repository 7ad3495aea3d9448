import type { Migration } from './migration.ts';

/** Keys, packages, decisions and what comes back: everything that is exchanged between ledgers. */
export const exchangeTables: Migration = {
  version: 30,
  up(raw) {
    raw.exec(`
      -- own keys; private parts only as encrypted PKCS#8 (by passphrase) and wrapped by the recovery digits
      CREATE TABLE own_keys (
        spki_sha256 TEXT PRIMARY KEY,
        purpose TEXT NOT NULL CHECK (purpose IN ('root','sign','encrypt')),
        spki BLOB NOT NULL,
        private_key TEXT NOT NULL,
        recovery_wrap TEXT NOT NULL,
        certificate BLOB,
        created_at TEXT NOT NULL,
        retired_at TEXT
      ) STRICT;

      -- keys of other units, one row per signing key
      CREATE TABLE peer_keys (
        sign_spki_sha256 TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        key_code TEXT NOT NULL,
        csr BLOB,
        encrypt_spki BLOB NOT NULL,
        encrypt_spki_sha256 TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting','checked','certified','revoked')),
        checked_by TEXT,
        checked_on TEXT,
        certificate BLOB,
        serial TEXT,
        revoked_at TEXT,
        first_seen_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX peer_keys_unit ON peer_keys (unit);

      CREATE TABLE crls (
        number INTEGER PRIMARY KEY,
        der BLOB NOT NULL,
        taken_over_at TEXT NOT NULL
      ) STRICT;

      -- keyed by digest, not by id: two different packages may claim one id (a fork)
      CREATE TABLE packages (
        digest TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('in','out')),
        type TEXT NOT NULL,
        purpose TEXT NOT NULL,
        unit TEXT NOT NULL,
        cycle TEXT NOT NULL,
        seq INTEGER NOT NULL,
        prev TEXT,
        key_sha256 TEXT NOT NULL,
        reply_to TEXT,
        task_version INTEGER,
        receivers TEXT NOT NULL CHECK (json_valid(receivers)),
        claimed_at TEXT NOT NULL,
        held_at TEXT NOT NULL,
        authenticity TEXT NOT NULL CHECK (authenticity IN ('pass','pending')),
        findings TEXT NOT NULL CHECK (json_valid(findings)),
        totals TEXT NOT NULL CHECK (json_valid(totals)),
        checks TEXT NOT NULL CHECK (json_valid(checks)),
        -- what the checks find when the receiver runs them again
        content TEXT NOT NULL CHECK (json_valid(content)),
        signed_sha256 TEXT NOT NULL REFERENCES blobs (sha256),
        enclosing TEXT REFERENCES packages (digest)
      ) STRICT;
      CREATE INDEX packages_unit ON packages (cycle, unit, key_sha256, seq);
      CREATE INDEX packages_id ON packages (id);
      CREATE INDEX packages_reply ON packages (reply_to);

      -- which of two contradicting packages the clerk chose
      CREATE TABLE fork_choices (
        package TEXT PRIMARY KEY REFERENCES packages (digest),
        operator TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- what the receiver decided about a package; the newest row counts
      CREATE TABLE decisions (
        seq INTEGER PRIMARY KEY,
        package TEXT NOT NULL REFERENCES packages (digest),
        state TEXT NOT NULL CHECK (state IN ('received','returned','accepted','superseded','withdrawn')),
        operator TEXT NOT NULL,
        at TEXT NOT NULL,
        remark TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decisions_package ON decisions (package, seq);

      -- the accepted snapshot of a unit; roll-ups count these
      CREATE TABLE accepted (
        cycle TEXT NOT NULL,
        unit TEXT NOT NULL,
        package TEXT NOT NULL REFERENCES packages (digest),
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
        accepted_at TEXT NOT NULL,
        PRIMARY KEY (cycle, unit)
      ) STRICT, WITHOUT ROWID;

      -- remarks pinned to rows and fields; written by the receiver, read by the unit from the return
      CREATE TABLE remarks (
        id TEXT PRIMARY KEY,
        package TEXT NOT NULL,
        register TEXT,
        row_id TEXT,
        field TEXT,
        text TEXT NOT NULL,
        operator TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX remarks_package ON remarks (package);

      -- 上级核定: the receiver's own values, and in the unit's ledger those sent down
      CREATE TABLE approved_levels (
        cycle TEXT NOT NULL,
        unit TEXT NOT NULL,
        risk_id TEXT NOT NULL,
        level INTEGER NOT NULL,
        by TEXT NOT NULL,
        why TEXT NOT NULL,
        on_day TEXT NOT NULL,
        PRIMARY KEY (cycle, unit, risk_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_runs (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        operator TEXT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        total INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE import_files (
        run_id TEXT NOT NULL REFERENCES import_runs (id),
        line INTEGER NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT,
        result TEXT NOT NULL,
        code TEXT,
        params TEXT NOT NULL CHECK (json_valid(params)),
        package TEXT,
        unit TEXT,
        PRIMARY KEY (run_id, line)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sheet_mappings (
        heading_set TEXT PRIMARY KEY,
        mapping TEXT NOT NULL CHECK (json_valid(mapping)),
        saved_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      -- one applied spreadsheet; created lists register and ids, so that the import can be undone
      CREATE TABLE sheet_imports (
        id TEXT PRIMARY KEY,
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        created TEXT NOT NULL CHECK (json_valid(created)),
        replaced TEXT NOT NULL CHECK (json_valid(replaced)),
        applied_at TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;

      -- 送审稿 → 定稿: a locked working snapshot; a change needs 重新送审
      CREATE TABLE finals (
        snapshot_id INTEGER PRIMARY KEY REFERENCES snapshots (id),
        locked_at TEXT NOT NULL,
        operator TEXT NOT NULL
      ) STRICT;
    `);
  },
};
