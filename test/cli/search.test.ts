/** `lianfang search` and `lianfang index` on a unit's ledger. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJoinedCounty, factsOf, type JoinedCounty } from '../support/joined-county.ts';
import { answer, lianfang } from './run-cli.ts';

const CODE = 'QH-B1';
let joined: JoinedCounty;
let ledger: string[];

beforeAll(async () => {
  joined = await aJoinedCounty();
  const unit = await joined.join(CODE);
  const facts = factsOf(joined.settings, CODE);
  const risks = facts.risks.map((risk, at) =>
    at === 0 ? { ...risk, manifestation: '私自出租河道采砂船㛃号。' } : risk,
  );
  await unit.api.entries.load({ facts: { ...facts, risks } });
  await unit.close();
  ledger = ['--ledger', unit.file];
}, 60_000);
afterAll(() => joined.close());

describe('lianfang search', () => {
  it('--json 给出总数、各登记的数和每一条', async () => {
    expect(await answer(['search', '采砂船', '㛃', ...ledger])).toMatchObject({
      exitCode: 0,
      data: { total: 1, groups: [{ register: 'risks', count: 1, hits: [{ unit: CODE, digest: null }] }], waiting: 0 },
    });
    expect(await answer(['search', '采砂船', '--register', 'measures', ...ledger])).toMatchObject({
      data: { total: 0 },
    });
  });

  it('给人看的：单位、编号、栏目和前后的字', async () => {
    const { stdout } = await lianfang(['search', '采砂船', ...ledger]);
    expect(stdout).toMatch(/风险点 1 条\n {2}QH-B1 QH-B1-2026-\d{3} 表现形式：私自出租河道采砂船㛃号。\n共 1 条/u);
  });

  it('等级不是整数：用法不对', async () => {
    expect((await lianfang(['search', '船', '--level', '高', ...ledger])).exitCode).toBe(2);
  });
});

describe('lianfang index', () => {
  it('没有收到别的单位时，没有要读入的', async () => {
    expect(await answer(['index', ...ledger])).toMatchObject({ exitCode: 0, data: { filled: 0, waiting: 0 } });
  });
});
