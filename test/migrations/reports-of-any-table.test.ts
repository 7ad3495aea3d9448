/** Step 140: reports frozen before keep reading, their codes have the basis they were printed for. */
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
    migrations.filter(({ version }) => version < 140),
  );
  raw.prepare("INSERT INTO counted_codes VALUES ('1', '2026', '{}', '[]', 't', '经办人')").run();
  raw
    .prepare(
      `INSERT INTO frozen_reports (id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by)
       VALUES ('a', '年报', '2026', 1, '1', '{}', '[]', '{}', 't', '经办人')`,
    )
    .run();
  migrate(raw);
});
afterAll(() => raw.close());

describe('任何表的快照', () => {
  it('以前的快照都是汇总表，没有另写的统计截止；编码记着当时的口径', () => {
    expect(
      raw.prepare('SELECT name, kind, definition, parts, counted_on AS countedOn FROM frozen_reports').all(),
    ).toEqual([{ name: '年报', kind: 'rollup', definition: '{"kind":"rollup"}', parts: '[]', countedOn: null }]);
    expect(raw.prepare('SELECT * FROM counted_code_bases').all()).toEqual([
      { code: '1', basis: '{}', counted_at: 't', counted_by: '经办人' },
    ]);
  });

  it.each([
    ["UPDATE frozen_reports SET kind = 'cross'", 'never changed'],
    ["UPDATE frozen_reports SET definition = '{}'", 'never changed'],
    ["UPDATE frozen_reports SET parts = '[1]'", 'never changed'],
    ["UPDATE frozen_reports SET counted_on = '2026-01-01'", 'never changed'],
    ["UPDATE frozen_reports SET figures = '[1]'", 'never changed'],
    ["UPDATE counted_code_bases SET basis = '[]'", 'never changed'],
    ['DELETE FROM counted_code_bases', 'never removed'],
  ])('%s：库本身就不许', (sql, why) => {
    expect(() => raw.prepare(sql).run()).toThrow(why);
  });

  it('别的种类不收', () => {
    expect(() =>
      raw
        .prepare(
          `INSERT INTO frozen_reports (id, name, kind, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by)
           VALUES ('b', '别的', 'other', '2026', 1, '1', '{}', '[]', '{}', 't', '经办人')`,
        )
        .run(),
    ).toThrow('CHECK');
  });
});
