import type { Migration } from './migration.ts';

/** Who checked which key when; what a receiver prepares before it writes back; what a unit does with what came back. */
export const sealEventsAndAnswers: Migration = {
  version: 90,
  up(raw) {
    raw.exec(`
      -- one line per act at the seal desk, never changed but for undone_at
      CREATE TABLE seal_events (
        seq INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('checked','revoked')),
        way TEXT NOT NULL CHECK (way IN ('typed','scanner','camera','voucher','none')),
        unit TEXT NOT NULL,
        sign_spki_sha256 TEXT NOT NULL,
        key_code TEXT NOT NULL,
        checked_by TEXT NOT NULL,
        operator TEXT NOT NULL,
        note TEXT NOT NULL,
        -- the act that revoked an older key of the unit in the same stroke
        revoked_with INTEGER REFERENCES seal_events (seq),
        at TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;
      CREATE INDEX seal_events_key ON seal_events (sign_spki_sha256);

      -- sentences a receiver writes again and again
      CREATE TABLE remark_templates (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        position INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      INSERT INTO remark_templates (id, code, text, position) VALUES
        ('00000000-0000-4000-8000-000000000901', '1', '风险点表述太笼统，请写明在哪个环节、由谁、以什么方式可能出问题。', 1),
        ('00000000-0000-4000-8000-000000000902', '2', '防控措施不具体，请写明做什么、谁负责、什么时候完成。', 2),
        ('00000000-0000-4000-8000-000000000903', '3', '等级偏低，请对照本单位的事权、资金和自由裁量的大小重新评定，或写明理由。', 3),
        ('00000000-0000-4000-8000-000000000904', '4', '与其他单位的文字相同，请结合本岗位的实际重新查找。', 4),
        ('00000000-0000-4000-8000-000000000905', '5', '缺少前期预防措施，请补充。', 5),
        ('00000000-0000-4000-8000-000000000906', '6', '没有写明责任人或者责任岗位，请补充。', 6),
        ('00000000-0000-4000-8000-000000000907', '7', '重点岗位没有查找到位，请补充主要负责人和管钱管物管人岗位的风险点。', 7),
        ('00000000-0000-4000-8000-000000000908', '8', '依据写得不完整，请写明文件名称、文号和条款。', 8);

      -- a return that is being written; nothing is lost when its dialog is closed
      CREATE TABLE return_drafts (
        package TEXT PRIMARY KEY REFERENCES packages (digest),
        reason TEXT NOT NULL,
        remarks TEXT NOT NULL CHECK (json_valid(remarks)),
        operator TEXT NOT NULL,
        saved_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- the unit's own note at a remark it has dealt with; never sent
      CREATE TABLE remark_notes (
        remark TEXT PRIMARY KEY REFERENCES remarks (id),
        note TEXT NOT NULL,
        operator TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- what a paper slip said about a package that was sent; information only, a signed answer counts before it
      CREATE TABLE slip_entries (
        package TEXT NOT NULL REFERENCES packages (digest),
        by_unit TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('received','accepted','returned')),
        operator TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (package, by_unit, state)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
