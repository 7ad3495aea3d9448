/** Every row of every table of a ledger as text, read beside the running core; two ledgers are equal if their dumps are. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

export type Dump = Record<string, string[]>;

const shown = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? `sha256:${createHash('sha256').update(value).digest('hex')}` : value;

/** Runs `work` on the ledger's file with a second connection. */
export function withRaw<T>(file: string, work: (raw: Database.Database) => T): T {
  const raw = new Database(file);
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

/** @param except tables left out, e.g. those a refusal may write to */
export const dumpLedger = (file: string, except: readonly string[] = []): Dump =>
  withRaw(file, (raw) => {
    const tables = raw
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
      .filter(({ name }) => !except.includes(name));
    return Object.fromEntries(
      tables.map(({ name }) => {
        const rows = raw.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][];
        return [name, rows.map((row) => JSON.stringify(row.map(shown))).toSorted()];
      }),
    );
  });

/** What a refused package may change. */
export const refusalTables = ['import_runs', 'import_files', 'audit'] as const;
