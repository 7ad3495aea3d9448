/** Step 90: the seal desk's history, remark templates, drafts and notes; what was checked before stays as it was. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHandle } from '../../src/core/db/handles.ts';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';
import { listPeerKeys } from '../../src/core/keys/peer-keys.repo.ts';
import { listSealEvents } from '../../src/core/seals/seal-events.repo.ts';

let raw: Database.Database;

beforeAll(() => {
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 90),
  );
  raw
    .prepare(
      `INSERT INTO peer_keys (sign_spki_sha256, unit, key_code, encrypt_spki, encrypt_spki_sha256, state, checked_by, checked_on, first_seen_at)
       VALUES ('k', 'QH-B1', '1', x'00', 'e', 'certified', '张三', '2026-11-01', 't')`,
    )
    .run();
  migrate(raw);
});
afterAll(() => raw.close());

describe('升级到有核对历史的一步', () => {
  it('以前核对过的密钥还在，核对人和日期不变；历史从升级后记起', () => {
    const db = readHandle(raw);
    expect(listPeerKeys(db)).toMatchObject([{ unit: 'QH-B1', state: 'certified', checkedBy: '张三' }]);
    expect(listSealEvents(db)).toEqual([]);
  });

  it('带来几条常用意见，每条有短码，短码不重复', () => {
    const codes = raw.prepare<[], { code: string }>('SELECT code FROM remark_templates ORDER BY position').all();
    expect(codes.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(() => raw.prepare("INSERT INTO remark_templates VALUES ('x', '1', '重复', 9)").run()).toThrow(/UNIQUE/u);
  });
});
