/**
 * What a review copy keeps of a ledger. Named are the tables that stay; whatever a later program adds is emptied until
 * somebody decides that a reviewer needs it.
 */
import type Database from 'better-sqlite3';
import type { UnitCode } from '../../domain/ids.ts';

const KEPT_UNITS = '(SELECT value FROM json_each(:units))';
const KEPT_PACKAGES = '(SELECT digest FROM packages)';
const all = '0';

/** By table: the rows that are removed; parents stand before what refers to them. */
const removed: Readonly<Record<string, string>> = {
  ledger_info: all,
  tasks: all,
  units: all,
  crls: all,
  peer_keys: all,
  own_keys: all,
  unit_reviewers: `unit NOT IN ${KEPT_UNITS}`,
  unit_notes: `unit NOT IN ${KEPT_UNITS}`,
  approved_levels: `unit NOT IN ${KEPT_UNITS}`,
  // The own entry stays behind too: a reviewer looks at what was received.
  snapshots: `kind = 'working' OR unit NOT IN ${KEPT_UNITS}`,
  packages: `direction <> 'in' OR digest NOT IN (SELECT package FROM snapshots)`,
  fork_choices: `package NOT IN ${KEPT_PACKAGES}`,
  decisions: `package NOT IN ${KEPT_PACKAGES}`,
  accepted: `package NOT IN ${KEPT_PACKAGES} OR unit NOT IN ${KEPT_UNITS}`,
  remarks: `package NOT IN ${KEPT_PACKAGES}`,
  package_children: `parent NOT IN ${KEPT_PACKAGES}`,
  missing_children: `parent NOT IN ${KEPT_PACKAGES}`,
  spot_items: `reviewer IS NOT :reviewer OR package NOT IN ${KEPT_PACKAGES}`,
  spot_draws: 'id NOT IN (SELECT draw_id FROM spot_items)',
};

/** Registers and indexes of snapshots, known by their column. */
const OF_SNAPSHOT = 'snapshot_id';
const withRows = new Set(['received_risks', 'received_measures']);

const tablesOf = (raw: Database.Database): string[] =>
  raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name);

const isRegister = (raw: Database.Database, table: string, registers: ReadonlySet<string>): boolean =>
  (withRows.has(table) || registers.has(table)) &&
  raw
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .some(({ name }) => name === OF_SNAPSHOT);

/**
 * Empties a copy down to some units. Private keys go, public ones and certificates stay: signatures can be checked.
 *
 * @param raw       a copy nobody else has open
 * @param registers tables of a snapshot's rows
 */
export function stripCopy(
  raw: Database.Database,
  kept: { units: readonly UnitCode[]; reviewer: string },
  registers: ReadonlySet<string>,
): void {
  const names = { units: JSON.stringify(kept.units), reviewer: kept.reviewer };
  const triggers = raw
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all();
  raw.pragma('foreign_keys = OFF');
  raw.transaction(() => {
    // The log of the desk it came from stays there.
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
    for (const [table, where] of Object.entries(removed)) {
      const statement = raw.prepare(`DELETE FROM ${table} WHERE ${where}`);
      statement.run(Object.fromEntries(Object.entries(names).filter(([name]) => where.includes(`:${name}`))));
    }
    for (const table of tablesOf(raw)) {
      if (table in removed || table === 'blobs') continue;
      const where = isRegister(raw, table, registers) ? `${OF_SNAPSHOT} NOT IN (SELECT id FROM snapshots)` : '1';
      raw.exec(`DELETE FROM ${table} WHERE ${where}`);
    }
    raw.exec(`DELETE FROM blobs WHERE sha256 NOT IN (SELECT signed_sha256 FROM packages)
      AND sha256 NOT IN (SELECT sha256 FROM attachments)`);
    raw.exec("UPDATE own_keys SET private_key = '', recovery_wrap = ''");
    for (const { sql } of triggers) raw.exec(sql);
  })();
  raw.pragma('foreign_keys = ON');
}
