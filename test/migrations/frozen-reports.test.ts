/** Step 130: codes and frozen reports come into an old ledger and stay as they are. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';

let raw: Database.Database;
beforeAll(() => {
  raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 130),
  );
  raw.prepare("INSERT INTO snapshots VALUES (1, 'QH-01', '2026', 'working', NULL, 't')").run();
  migrate(raw);
  raw.prepare("INSERT INTO counted_codes VALUES ('1', '2026', '{}', '[]', 't', '经办人')").run();
  raw
    .prepare(
      `INSERT INTO frozen_reports (id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by)
       VALUES ('a', '年报', '2026', 1, '1', '{}', '[]', '{}', 't', '经办人')`,
    )
    .run();
});
afterAll(() => raw.close());

describe('报表快照的表', () => {
  it('旧台账的内容还在', () => {
    expect(raw.prepare('SELECT unit FROM snapshots').all()).toEqual([{ unit: 'QH-01' }]);
  });

  it.each([
    ["UPDATE frozen_reports SET figures = '[1]'", 'never changed'],
    ['DELETE FROM frozen_reports', 'never removed'],
    ["UPDATE counted_codes SET sources = '[1]'", 'never changed'],
    ['DELETE FROM counted_codes', 'never removed'],
  ])('%s：库本身就不许', (sql, why) => {
    expect(() => raw.prepare(sql).run()).toThrow(why);
  });

  it('作废要写全：时间、人、原因', () => {
    expect(() => raw.prepare("UPDATE frozen_reports SET void_at = 't'").run()).toThrow('CHECK');
    raw.prepare("UPDATE frozen_reports SET void_at = 't', void_by = '经办人', void_reason = '口径有误'").run();
    expect(raw.prepare('SELECT void_reason AS reason FROM frozen_reports').get()).toEqual({ reason: '口径有误' });
  });
});
