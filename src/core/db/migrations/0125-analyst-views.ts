import type { Migration } from './migration.ts';

const OWN_UNIT = "(SELECT value FROM ledger_info WHERE key = 'unitCode')";
/** The newest settings of a cycle. */
const SETTINGS = `(SELECT settings FROM tasks t WHERE t.cycle = c.cycle ORDER BY version DESC LIMIT 1)`;
const LEVEL = `coalesce(
  (SELECT a.level FROM approved_levels a WHERE a.cycle = c.cycle AND a.unit = c.unit AND a.risk_id = r.id),
  r.unit_level ->> '$.level', r.self_level ->> '$.level')`;
const LIVE = "r.change <> 'eliminated'";

/** Rows of a small register of the counted snapshots. */
const register = (table: string, columns: string): string =>
  `SELECT c.cycle, c.unit, c.unit_name, ${columns} FROM analyst_counted c JOIN ${table} r ON r.snapshot_id = c.snapshot_id`;

const total = (key: string, from: string, where = '1'): string =>
  `SELECT c.cycle, c.unit, ${key} AS key, count(*) AS value FROM analyst_counted c
   JOIN ${from} ON r.snapshot_id = c.snapshot_id WHERE ${where} GROUP BY 1, 2, 3`;

const totals = [
  ...['offices', 'posts', 'persons', 'powers', 'regulations', 'measures'].map((table) =>
    total(`'${table}'`, `${table} r`),
  ),
  total("'keyPosts'", 'posts r', 'r.is_key OR r.is_head'),
  total("'majorPowers'", 'powers r', 'r.is_major'),
  total("'risks'", 'risks r', LIVE),
  total("'eliminatedRisks'", 'risks r', `NOT (${LIVE})`),
  total("'phase:' || r.phase", 'measures r'),
  total("'category:' || coalesce(r.category, 'none')", 'risks r', LIVE),
  total(`'level:' || coalesce(${LEVEL}, 'none')`, 'risks r', LIVE),
];

/** Of every unit the newest package that carries its rows, as the tracking table chooses it. */
const NEWEST = `SELECT s.cycle, s.unit, p.digest, p.unit AS sender, p.seq, p.held_at, p.authenticity,
    coalesce(k.state, 'waiting') AS key_state,
    row_number() OVER (PARTITION BY s.cycle, s.unit ORDER BY (p.unit = s.unit) DESC,
      CASE k.state WHEN 'certified' THEN 2 WHEN 'revoked' THEN 0 ELSE 1 END DESC, p.key_sha256 DESC, p.seq DESC, p.digest DESC) AS place,
    coalesce((SELECT state FROM decisions d WHERE d.package = p.digest AND d.state <> 'received' ORDER BY d.seq DESC LIMIT 1),
      'received') AS decision
  FROM snapshots s JOIN packages p ON p.digest = s.package LEFT JOIN peer_keys k ON k.sign_spki_sha256 = p.key_sha256
  WHERE p.direction = 'in' AND p.purpose <> 'progress'`;

const PHASES = `SELECT snapshot_id, id, phase, text, progress FROM own_measures
  UNION ALL SELECT m.snapshot_id, ids.value, m.phase,
    CASE WHEN t.fields = 'text' OR t.fields LIKE 'text,%'
      THEN substr(coalesce(t.written, t.folded), 1, instr(coalesce(t.written, t.folded) || char(31), char(31)) - 1) END, NULL
  -- The plus signs keep the key of search_rows out of it: the ids of its rows are few per value, those of a key many.
  FROM received_measures m, json_each(m.ids) ids
  LEFT JOIN search_rows t ON t.row_id = ids.value AND +t.snapshot_id = m.snapshot_id AND +t.register = 'measures'`;

/**
 * Views for analysts, described in docs/ANALYSTS.md: their names and columns stay, whatever becomes of the tables. They
 * count the snapshots that the roll-up counts: accepted ones, this ledger's own entry and 代报.
 */
export const analystViews: Migration = {
  version: 125,
  up(raw) {
    raw.exec(`
      CREATE VIEW analyst_counted AS
        SELECT c.cycle, c.unit, coalesce(u.name, c.unit) AS unit_name, c.source, c.package_digest, c.counted_since,
          c.snapshot_id
        FROM (
          SELECT a.cycle, a.unit, 'accepted' AS source, a.package AS package_digest, a.accepted_at AS counted_since,
            a.snapshot_id
          FROM accepted a
          WHERE NOT EXISTS (SELECT 1 FROM snapshots s
            WHERE s.kind = 'working' AND s.cycle = a.cycle AND s.unit = a.unit AND s.unit = ${OWN_UNIT})
          UNION ALL
          SELECT s.cycle, s.unit, CASE s.unit WHEN ${OWN_UNIT} THEN 'own' ELSE 'on-behalf' END, NULL, s.created_at, s.id
          FROM snapshots s
          WHERE s.kind = 'working' AND (s.unit = ${OWN_UNIT}
            OR NOT EXISTS (SELECT 1 FROM accepted a WHERE a.cycle = s.cycle AND a.unit = s.unit))
        ) c LEFT JOIN units u ON u.cycle = c.cycle AND u.code = c.unit;

      CREATE VIEW analyst_units AS
        SELECT u.cycle, u.code AS unit, u.name, u.level, u.kind, u.parent, u.participation, u.exemplar_theme, u.submit_to,
          u.due_on, u.changed_on, u.predecessors, u.position, c.source AS counted_from
        FROM units u LEFT JOIN analyst_counted c ON c.cycle = u.cycle AND c.unit = u.code;

      CREATE VIEW analyst_levels AS
        SELECT c.cycle, n.key + 1 AS level, n.value AS name
        FROM (SELECT DISTINCT cycle FROM tasks) c, json_each(${SETTINGS}, '$.levels.names') n;

      CREATE VIEW analyst_terms AS
        SELECT c.cycle, v.key AS vocabulary, n.value ->> '$.code' AS code, n.value ->> '$.name' AS name
        FROM (SELECT DISTINCT cycle FROM tasks) c, json_each(${SETTINGS}, '$.vocabularies') v, json_each(v.value) n;

      CREATE VIEW analyst_offices AS ${register('offices', 'r.id AS office_id, r.name')};
      CREATE VIEW analyst_posts AS ${register(
        'posts',
        'r.id AS post_id, r.office_id, r.name, r.is_key OR r.is_head AS is_key, r.is_head, r.duties, r.decided_level',
      )};
      CREATE VIEW analyst_powers AS ${register(
        'powers',
        `r.id AS power_id, r.code, r.name, r.kind, r.office_id, r.basis, r.limits, r.responsibility, r.is_major, r.key_sites,
         r.areas, r.systems`,
      )};
      CREATE VIEW analyst_regulations AS ${register(
        'regulations',
        'r.id AS regulation_id, r.title, r.number, r.issued_on, r.kind, r.layer, r.note',
      )};

      CREATE VIEW analyst_risks AS
        SELECT c.cycle, c.unit, c.unit_name, r.id AS risk_id, r.number, r.name, r.manifestation, r.category, ${LEVEL} AS level,
          r.power_id, p.name AS power, p.kind AS power_kind, r.post_id, o.name AS post,
          coalesce(o.is_key OR o.is_head, 0) AS is_key_post, r.change, ${LIVE} AS is_live
        FROM analyst_counted c JOIN risks r ON r.snapshot_id = c.snapshot_id
        LEFT JOIN powers p ON p.snapshot_id = r.snapshot_id AND p.id = r.power_id
        LEFT JOIN posts o ON o.snapshot_id = r.snapshot_id AND o.id = r.post_id;

      CREATE VIEW analyst_measures AS
        SELECT c.cycle, c.unit, c.unit_name, r.id AS measure_id, r.phase, r.text, r.progress
        FROM analyst_counted c JOIN (${PHASES}) r ON r.snapshot_id = c.snapshot_id;

      CREATE VIEW analyst_texts AS
        SELECT c.cycle, c.unit, c.unit_name, t.register, t.row_id, t.number, t.fields,
          replace(coalesce(t.written, t.folded), char(31), char(10)) AS texts
        FROM analyst_counted c JOIN search_rows t ON t.snapshot_id = c.snapshot_id;

      CREATE VIEW analyst_totals AS ${totals.join('\n UNION ALL ')};

      CREATE VIEW analyst_packages AS
        SELECT p.cycle, p.unit, p.digest, p.id, p.direction, p.type, p.purpose, p.seq, p.task_version, p.claimed_at, p.held_at,
          p.authenticity, coalesce(k.state, 'waiting') AS key_state,
          coalesce((SELECT state FROM decisions d WHERE d.package = p.digest AND d.state <> 'received'
            ORDER BY d.seq DESC LIMIT 1), 'received') AS state,
          (SELECT at FROM decisions d WHERE d.package = p.digest AND d.state <> 'received' ORDER BY d.seq DESC LIMIT 1)
            AS decided_at,
          p.totals ->> '$.risks' AS risks, p.totals ->> '$.measures' AS measures, p.signed_sha256
        FROM packages p LEFT JOIN peer_keys k ON k.sign_spki_sha256 = p.key_sha256;

      CREATE VIEW analyst_states AS
        SELECT u.cycle, u.code AS unit, u.name, u.parent, u.submit_to,
          coalesce(u.due_on, (SELECT settings ->> '$.cycle.dueOn' FROM tasks t WHERE t.cycle = u.cycle
            ORDER BY version DESC LIMIT 1)) AS due_on,
          CASE WHEN n.digest IS NULL THEN CASE u.participation WHEN 'exempt' THEN 'exempt' ELSE 'not-submitted' END
            WHEN n.decision = 'received' AND n.authenticity = 'pending' AND n.key_state <> 'certified' THEN 'to-verify'
            ELSE n.decision END AS state,
          n.digest AS package_digest, n.seq, n.held_at, CASE WHEN n.sender <> u.code THEN n.sender END AS reported_by,
          a.package AS accepted_digest
        FROM units u
        LEFT JOIN (${NEWEST}) n ON n.cycle = u.cycle AND n.unit = u.code AND n.place = 1
        LEFT JOIN accepted a ON a.cycle = u.cycle AND a.unit = u.code
        WHERE u.submit_to IS NOT NULL;
    `);
  },
};
