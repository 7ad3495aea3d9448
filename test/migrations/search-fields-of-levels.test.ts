/** Step 160: texts of grading say at which level, so those read in before are read in again. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHandle } from '../../src/core/db/handles.ts';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { listUnfilled } from '../../src/core/search/search-rows.repo.ts';

let raw: Database.Database;
beforeAll(() => {
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 160),
  );
  raw.pragma('foreign_keys = OFF');
  raw.prepare("INSERT INTO snapshots VALUES (1, 'QH-1', '2026', 'working', NULL, 't')").run();
  raw.prepare("INSERT INTO search_rows VALUES (1, 'risks', 0, 'a', 'QH-1', 'by', '王某', NULL)").run();
  raw.prepare('INSERT INTO search_filled VALUES (1, 1)').run();
});
afterAll(() => raw.close());

it('以前读入的文字不写明哪一级定的：升级后重新读入', () => {
  const db = readHandle(raw);
  expect(listUnfilled(db, [1])).toEqual([]);
  migrate(raw);
  expect(listUnfilled(db, [1])).toEqual([1]);
  expect(raw.prepare('SELECT count(*) AS n FROM search_rows').get()).toEqual({ n: 0 });
});
