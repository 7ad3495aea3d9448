/** Step 120: texts of received snapshots, beside what an older ledger holds. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHandle, type ReadDb, withTransaction } from '../../src/core/db/handles.ts';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { fillSnapshot, listFilled, listUnfilled } from '../../src/core/search/search-rows.repo.ts';
import type { SearchRow } from '../../src/domain/search/search-rows.ts';

const rows: SearchRow[] = [
  { register: 'risks', rowId: 'a', number: 'QH-1', fields: [{ field: 'name', text: '收受礼金' }] },
  {
    register: 'measures',
    rowId: 'b',
    number: '',
    fields: [
      { field: 'text', text: '分两行\n书写 ＡＢ' },
      { field: 'progress', text: '已办' },
    ],
  },
];

let raw: Database.Database;
let db: ReadDb;
beforeAll(() => {
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 120),
  );
  raw.pragma('foreign_keys = OFF');
  raw.prepare("INSERT INTO snapshots VALUES (1, 'QH-1', '2026', 'received', 'd', 't')").run();
  raw
    .prepare(
      "INSERT INTO packages (digest, id, direction, type, purpose, unit, cycle, seq, key_sha256, receivers, claimed_at, held_at, authenticity, findings, totals, checks, content, signed_sha256) VALUES ('d', 'x', 'in', 'submission', 'annual', 'QH-1', '2026', 1, 'k', '[]', 't', 't', 'pass', '[]', '{}', '{}', '{}', 's')",
    )
    .run();
  raw.prepare("INSERT INTO blobs VALUES ('s' || hex(zeroblob(31)) || 'x', 0, x'')").run();
  raw.exec('UPDATE packages SET signed_sha256 = (SELECT sha256 FROM blobs)');
  migrate(raw);
  db = readHandle(raw);
});
afterAll(() => raw.close());

describe('查找用的文字', () => {
  it('旧台账升级后还没有读入；读入后逐字不变，再读一次不重复', () => {
    expect(listUnfilled(db, [1])).toEqual([1]);
    for (const _ of [1, 2]) withTransaction(db, (tx) => fillSnapshot(tx, 1, rows));
    expect(listUnfilled(db, [1])).toEqual([]);
    expect(listFilled(db, 1, ['risks', 'measures'])).toEqual(rows);
  });

  it('快照去掉，它的文字一起去掉', () => {
    raw.prepare('DELETE FROM snapshots WHERE id = 1').run();
    expect(raw.prepare('SELECT count(*) AS n FROM search_rows').get()).toEqual({ n: 0 });
    expect(listUnfilled(db, [1])).toEqual([1]);
  });
});
