import type { Migration } from './migration.ts';

const riskColumns = 'id, number, power_id, post_id, name, manifestation, category, self_level, unit_level, change';
const received = "snapshot_id IN (SELECT id FROM snapshots WHERE kind = 'received')";
/** What of a received snapshot is read from its original; children before parents. */
const inOriginal = [
  'risk_revisions',
  'round_risks',
  'measure_risks',
  'measure_regulations',
  'own_measures',
  'own_risks',
] as const;

/**
 * The large registers of a received snapshot are read from its original, which is kept anyway. Of them the ledger holds
 * what is counted, filtered and listed across units; `risks` and `measures` show it together with the own rows.
 */
export const receivedIndex: Migration = {
  version: 50,
  up(raw) {
    raw.exec(`
      ALTER TABLE risks RENAME TO own_risks;
      ALTER TABLE measures RENAME TO own_measures;

      CREATE TABLE received_risks (
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        number TEXT NOT NULL,
        power_id TEXT,
        post_id TEXT,
        name TEXT NOT NULL,
        manifestation TEXT NOT NULL,
        category TEXT,
        self_level TEXT,
        unit_level TEXT,
        change TEXT NOT NULL
      ) STRICT;
      CREATE INDEX received_risks_snapshot ON received_risks (snapshot_id);
      CREATE TABLE received_measures (
        snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
        phase TEXT NOT NULL,
        ids TEXT NOT NULL,
        PRIMARY KEY (snapshot_id, phase)
      ) STRICT;

      INSERT INTO received_risks (snapshot_id, ${riskColumns})
        SELECT snapshot_id, ${riskColumns} FROM own_risks WHERE ${received} ORDER BY snapshot_id, position, id;
      INSERT INTO received_measures (snapshot_id, phase, ids)
        SELECT snapshot_id, phase, json_group_array(id) FROM own_measures WHERE ${received} GROUP BY snapshot_id, phase;
      ${inOriginal.map((table) => `DELETE FROM ${table} WHERE ${received};`).join('\n')}

      CREATE VIEW risks AS
        SELECT snapshot_id, ${riskColumns} FROM own_risks
        UNION ALL SELECT snapshot_id, ${riskColumns} FROM received_risks;
      CREATE VIEW measures AS
        SELECT snapshot_id, id, phase FROM own_measures
        UNION ALL SELECT snapshot_id, value, phase FROM received_measures, json_each(ids);
    `);
  },
};
