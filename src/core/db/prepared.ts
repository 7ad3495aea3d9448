import type Database from 'better-sqlite3';
import type { ReadDb } from './handles.ts';

const statements = new WeakMap<object, Map<string, Database.Statement>>();

/** A statement that is prepared once per open ledger; for what runs once per package or row. */
export function prepared<Parameters extends unknown[] = unknown[], Row = unknown>(
  db: ReadDb,
  sql: string,
): Database.Statement<Parameters, Row> {
  let known = statements.get(db.raw);
  if (known === undefined) statements.set(db.raw, (known = new Map<string, Database.Statement>()));
  let statement = known.get(sql);
  if (statement === undefined) known.set(sql, (statement = db.raw.prepare(sql)));
  return statement as unknown as Database.Statement<Parameters, Row>;
}
