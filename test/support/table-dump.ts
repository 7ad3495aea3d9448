/** All rows of a closed ledger file as text, for "nothing was written" and "all is as before". */
import Database from 'better-sqlite3';

/** @param without tables left out; `audit` always is */
export function tableDump(file: string, without: readonly string[] = []): Record<string, string[]> {
  const raw = new Database(file, { readonly: true });
  try {
    const tables = raw
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
      .map(({ name }) => name)
      .filter((name) => name !== 'audit' && !without.includes(name));
    return Object.fromEntries(
      tables.map((name) => [
        name,
        raw
          .prepare(`SELECT * FROM ${name}`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    raw.close();
  }
}
