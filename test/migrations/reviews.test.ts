import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/core/db/migrate.ts';
import { migrations } from '../../src/core/db/migrations/migrations.ts';

const PACKAGE = 'd'.repeat(64);

/** A county's ledger of the version before, with one received package. */
const anOldCounty = (): Database.Database => {
  const raw = new Database(':memory:');
  migrate(
    raw,
    undefined,
    migrations.filter(({ version }) => version < 100),
  );
  raw.exec(`
    INSERT INTO blobs VALUES ('${'b'.repeat(64)}', 0, x'');
    INSERT INTO packages (digest, id, direction, type, purpose, unit, cycle, seq, key_sha256, receivers, claimed_at, held_at,
        authenticity, findings, totals, checks, content, signed_sha256)
      VALUES ('${PACKAGE}', 'i', 'in', 'submission', 'annual', 'QH-01', '2026', 1, 'k', '[]', 't', 't', 'pass', '[]', '{}', 'null',
        'null', '${'b'.repeat(64)}');`);
  return raw;
};

describe('升级到有复核的台账', () => {
  it('收到的包都在，复核意见挂在包上；没有的包挂不上', () => {
    const raw = anOldCounty();
    migrate(raw);
    expect(raw.prepare('SELECT digest FROM packages').all()).toEqual([{ digest: PACKAGE }]);
    const add = raw.prepare("INSERT INTO reviews VALUES (?, '甲', 'accept', '', '[]', '[]', '2026-11-20')");
    add.run(PACKAGE);
    expect(() => add.run('e'.repeat(64))).toThrow(/FOREIGN KEY/u);
    expect(() => raw.exec("UPDATE reviews SET verdict = 'maybe'")).toThrow(/CHECK/u);
    raw.close();
  });

  it('以前的裁定都在；等级的裁定和草稿挂在包上，一个人一份草稿', () => {
    const raw = anOldCounty();
    migrate(
      raw,
      undefined,
      migrations.filter(({ version }) => version < 145),
    );
    raw.exec(`INSERT INTO review_settlements VALUES ('${PACKAGE}', 'accept', '核实过', '经办人', 't')`);
    migrate(raw);
    expect(raw.prepare('SELECT verdict FROM review_settlements').all()).toEqual([{ verdict: 'accept' }]);
    const settle = raw.prepare("INSERT INTO review_level_settlements VALUES (?, 'r', ?, '金额大', '经办人', 't')");
    settle.run(PACKAGE, 1);
    expect(() => settle.run(PACKAGE, 2)).toThrow(/UNIQUE/u);
    expect(() => settle.run('e'.repeat(64), 1)).toThrow(/FOREIGN KEY/u);
    const keep = raw.prepare("INSERT INTO review_drafts VALUES (?, ?, '{}', 't')");
    keep.run(PACKAGE, '甲');
    keep.run(PACKAGE, '乙');
    expect(() => keep.run(PACKAGE, '甲')).toThrow(/UNIQUE/u);
    raw.close();
  });
});
