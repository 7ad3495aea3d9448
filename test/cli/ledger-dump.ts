import Database from 'better-sqlite3';

/** What an import may leave behind when a file was refused. */
const records = new Set(['import_runs', 'import_files', 'audit']);

/** Every row of every table but the records of imports and the audit, by table. */
export function dumpLedger(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return Object.fromEntries(
      tables
        .filter(({ name }) => !records.has(name))
        .map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  } finally {
    db.close();
  }
}
