/** Step 150: 待确认 comes into the view of an old ledger. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';

let raw: Database.Database;
const states = () => raw.prepare('SELECT unit, state, accepted_digest AS accepted FROM analyst_states').all();

beforeAll(() => {
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 150),
  );
  raw
    .prepare(
      `INSERT INTO units (cycle, code, name, level, kind, participation, submit_to, predecessors, position)
       VALUES ('2026', 'V', '甲村', 'village', 'village', 'takes-part', 'T', '[]', 1)`,
    )
    .run();
  raw.prepare("INSERT INTO blobs VALUES ('s' || hex(zeroblob(31)) || 'x', 0, x'')").run();
  const insert = raw.prepare(
    `INSERT INTO packages (digest, id, direction, type, purpose, unit, cycle, seq, key_sha256, receivers, claimed_at, held_at,
       authenticity, findings, totals, checks, content, signed_sha256)
     VALUES (?, ?, 'in', 'submission', 'annual', 'V', '2026', ?, 'k', '[]', 't', 't', 'pass', '[]', '{}', '{}', '{}', (SELECT sha256 FROM blobs))`,
  );
  for (const [index, digest] of ['a', 'b'].entries()) {
    insert.run(digest, digest, index + 1);
    raw.prepare("INSERT INTO snapshots VALUES (?, 'V', '2026', 'received', ?, 't')").run(index + 1, digest);
  }
  raw.prepare("INSERT INTO decisions VALUES (1, 'a', 'accepted', '经办人', 't', '')").run();
  raw.prepare("INSERT INTO accepted VALUES ('2026', 'V', 'a', 1, 't')").run();
});
afterAll(() => raw.close());

describe('分析用视图里的待确认', () => {
  it('升级以前只说收到，升级以后说待确认，并写着哪一份算数', () => {
    expect(states()).toEqual([{ unit: 'V', state: 'received', accepted: 'a' }]);
    migrate(raw);
    expect(states()).toEqual([{ unit: 'V', state: 'to-confirm', accepted: 'a' }]);
  });

  it('新的一份接受以后不再待确认；退回的说退回', () => {
    raw.prepare("INSERT INTO decisions VALUES (2, 'b', 'returned', '经办人', 't', '')").run();
    expect(states()).toEqual([{ unit: 'V', state: 'returned', accepted: 'a' }]);
    raw.prepare("INSERT INTO decisions VALUES (3, 'b', 'accepted', '经办人', 't', '')").run();
    raw.prepare("UPDATE accepted SET package = 'b'").run();
    expect(states()).toEqual([{ unit: 'V', state: 'accepted', accepted: 'b' }]);
  });
});
