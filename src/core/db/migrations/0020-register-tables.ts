import type { Migration } from './migration.ts';

const owner = 'snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE';
const json = (name: string): string => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`;
const nullableJson = (name: string): string => `${name} TEXT CHECK (${name} IS NULL OR json_valid(${name}))`;
const to = (column: string, table: string): string =>
  `FOREIGN KEY (snapshot_id, ${column}) REFERENCES ${table} (snapshot_id, id)`;

/** A register with its own ids; `references` lists [column, table] pairs inside the same snapshot. */
const table = (name: string, columns: string, ...references: [string, string][]): string =>
  `CREATE TABLE ${name} (${[
    owner,
    'id TEXT NOT NULL',
    columns,
    'PRIMARY KEY (snapshot_id, id)',
    ...references.map(([column, parent]) => to(column, parent)),
  ].join(', ')}) STRICT, WITHOUT ROWID;`;
const bool = (name: string): string => `${name} INTEGER NOT NULL CHECK (${name} IN (0, 1))`;

const links = (name: string, left: [string, string], right: [string, string]): string =>
  `CREATE TABLE ${name} (${owner}, ${left[0]} TEXT NOT NULL, ${right[0]} TEXT NOT NULL,
     PRIMARY KEY (snapshot_id, ${left[0]}, ${right[0]}), ${to(...left)}, ${to(...right)}) STRICT, WITHOUT ROWID;`;

/** One table per register of a snapshot; rows are keyed (snapshot, id), so any number of units lie side by side. */
export const registerTables: Migration = {
  version: 20,
  up(raw) {
    raw.exec(
      [
        table(
          'profiles',
          `unit_code TEXT NOT NULL, cycle TEXT NOT NULL, unit_name TEXT NOT NULL, leader_name TEXT NOT NULL,
           contact_name TEXT NOT NULL, contact_phone TEXT NOT NULL, reported_by TEXT, note TEXT NOT NULL`,
        ),
        table('offices', 'name TEXT NOT NULL, position INTEGER NOT NULL'),
        table('persons', 'name TEXT NOT NULL, duty TEXT NOT NULL, position INTEGER NOT NULL'),
        table(
          'posts',
          `office_id TEXT, name TEXT NOT NULL, ${bool('is_key')}, ${bool('is_head')}, duties TEXT NOT NULL,
           decided_level INTEGER, position INTEGER NOT NULL`,
          ['office_id', 'offices'],
        ),
        table(
          'assignments',
          `post_id TEXT NOT NULL, person_id TEXT NOT NULL, kind TEXT NOT NULL, from_on TEXT, to_on TEXT`,
          ['post_id', 'posts'],
          ['person_id', 'persons'],
        ),
        table(
          'powers',
          `code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, office_id TEXT, basis TEXT NOT NULL,
           limits TEXT NOT NULL, responsibility TEXT NOT NULL, ${bool('is_major')}, ${json('key_sites')}, ${json('areas')},
           ${json('systems')}, position INTEGER NOT NULL`,
          ['office_id', 'offices'],
        ),
        table(
          'risks',
          `number TEXT NOT NULL, power_id TEXT, step TEXT NOT NULL,
           subject TEXT NOT NULL, office_id TEXT, post_id TEXT,
           name TEXT NOT NULL, manifestation TEXT NOT NULL, category TEXT, ${nullableJson('grading')},
           ${nullableJson('self_level')}, ${nullableJson('unit_level')}, ${json('methods')}, ${json('techniques')},
           ${json('channels')}, responsible_post_id TEXT, leader_post_id TEXT, review_step TEXT NOT NULL, change TEXT NOT NULL,
           change_reason TEXT NOT NULL, origin TEXT NOT NULL, revision INTEGER NOT NULL, remark TEXT NOT NULL, found_on TEXT,
           position INTEGER NOT NULL`,
          ['power_id', 'powers'],
          ['office_id', 'offices'],
          ['post_id', 'posts'],
          ['responsible_post_id', 'posts'],
          ['leader_post_id', 'posts'],
        ),
        table(
          'risk_revisions',
          `risk_id TEXT NOT NULL, revision INTEGER NOT NULL, name TEXT NOT NULL, manifestation TEXT NOT NULL,
           category TEXT, level INTEGER, reason TEXT NOT NULL, changed_on TEXT NOT NULL`,
          ['risk_id', 'risks'],
        ),
        table(
          'rounds',
          `step TEXT NOT NULL, kind TEXT NOT NULL, held_on TEXT NOT NULL, place TEXT NOT NULL,
           attendees TEXT NOT NULL, minutes_number TEXT NOT NULL, note TEXT NOT NULL, skipped_why TEXT, back_why TEXT`,
        ),
        `CREATE TABLE round_risks (${owner}, round_id TEXT NOT NULL, from_step TEXT NOT NULL, ${json('risk_ids')},
           PRIMARY KEY (snapshot_id, round_id, from_step), ${to('round_id', 'rounds')}) STRICT, WITHOUT ROWID;`,
        table(
          'regulations',
          `title TEXT NOT NULL, number TEXT NOT NULL, issued_on TEXT, kind TEXT NOT NULL, layer INTEGER,
           note TEXT NOT NULL, position INTEGER NOT NULL`,
        ),
        table(
          'measures',
          `phase TEXT NOT NULL, text TEXT NOT NULL, means TEXT, responsible_post_id TEXT, leader_post_id TEXT,
           due_kind TEXT NOT NULL, due_on TEXT, supervisor TEXT NOT NULL, progress TEXT NOT NULL, position INTEGER NOT NULL`,
          ['responsible_post_id', 'posts'],
          ['leader_post_id', 'posts'],
        ),
        links('measure_risks', ['measure_id', 'measures'], ['risk_id', 'risks']),
        links('measure_regulations', ['measure_id', 'measures'], ['regulation_id', 'regulations']),
        table(
          'scores',
          `set_id TEXT NOT NULL, item_id TEXT NOT NULL, occurrences INTEGER, percent REAL, given REAL,
           evidence TEXT NOT NULL, remark TEXT NOT NULL`,
        ),
        table(
          'explanations',
          `check_id TEXT NOT NULL, row_id TEXT, reason TEXT NOT NULL, approver TEXT NOT NULL,
           approved_on TEXT NOT NULL`,
        ),
        table(
          'attachments',
          `register TEXT NOT NULL, row_id TEXT NOT NULL, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
           size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES blobs (sha256)`,
        ),
      ].join('\n'),
    );
  },
};
