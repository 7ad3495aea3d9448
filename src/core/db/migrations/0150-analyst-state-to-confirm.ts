import type { Migration } from './migration.ts';

/** As step 125 has it: of every unit the newest package that carries its rows. */
const NEWEST = `SELECT s.cycle, s.unit, p.digest, p.unit AS sender, p.seq, p.held_at, p.authenticity,
    coalesce(k.state, 'waiting') AS key_state,
    row_number() OVER (PARTITION BY s.cycle, s.unit ORDER BY (p.unit = s.unit) DESC,
      CASE k.state WHEN 'certified' THEN 2 WHEN 'revoked' THEN 0 ELSE 1 END DESC, p.key_sha256 DESC, p.seq DESC, p.digest DESC) AS place,
    coalesce((SELECT state FROM decisions d WHERE d.package = p.digest AND d.state <> 'received' ORDER BY d.seq DESC LIMIT 1),
      'received') AS decision
  FROM snapshots s JOIN packages p ON p.digest = s.package LEFT JOIN peer_keys k ON k.sign_spki_sha256 = p.key_sha256
  WHERE p.direction = 'in' AND p.purpose <> 'progress'`;

/** 待确认 in `analyst_states`: accepted figures are locked, and a newer package of the unit waits beside them. */
export const analystStateToConfirm: Migration = {
  version: 150,
  up(raw) {
    raw.exec(`
      DROP VIEW analyst_states;
      CREATE VIEW analyst_states AS
        SELECT u.cycle, u.code AS unit, u.name, u.parent, u.submit_to,
          coalesce(u.due_on, (SELECT settings ->> '$.cycle.dueOn' FROM tasks t WHERE t.cycle = u.cycle
            ORDER BY version DESC LIMIT 1)) AS due_on,
          CASE WHEN n.digest IS NULL THEN CASE u.participation WHEN 'exempt' THEN 'exempt' ELSE 'not-submitted' END
            WHEN n.decision <> 'received' THEN n.decision
            WHEN n.authenticity = 'pending' AND n.key_state <> 'certified' THEN 'to-verify'
            WHEN a.package <> n.digest THEN 'to-confirm'
            ELSE 'received' END AS state,
          n.digest AS package_digest, n.seq, n.held_at, CASE WHEN n.sender <> u.code THEN n.sender END AS reported_by,
          a.package AS accepted_digest
        FROM units u
        LEFT JOIN (${NEWEST}) n ON n.cycle = u.cycle AND n.unit = u.code AND n.place = 1
        LEFT JOIN accepted a ON a.cycle = u.cycle AND a.unit = u.code
        WHERE u.submit_to IS NOT NULL;
    `);
  },
};
