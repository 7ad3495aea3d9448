import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, importFile } from '../support/joined-county.ts';
import { aReceivedCounty, BUREAU, type ReceivedCounty, VILLAGE } from '../support/received-county.ts';

let at: ReceivedCounty;
beforeAll(async () => {
  at = await aReceivedCounty();
});
afterAll(() => at.joined.close());

describe('核定等级和通知', () => {
  it('三种等级并排；村的按权限都要上级核定，部门的只有主要负责人自己的', async () => {
    const village = await at.county.api.approvals.list({ unit: VILLAGE });
    expect(village.length).toBeGreaterThan(0);
    for (const row of village) expect(row).toMatchObject({ approved: null });
    expect(village.every(({ need }) => need !== null)).toBe(true);
    const bureau = await at.county.api.approvals.list({ unit: BUREAU });
    for (const { need, isHeadPost } of bureau) expect(need).toBe(isHeadPost ? 'own-point' : null);
    expect(await at.county.api.approvals.list({ unit: 'QH-01' })).toEqual([]);
  });

  it('核定以后，只给有变化的单位写通知，各进各的文件夹；再写一次，没有可写的', async () => {
    const [first, second] = await at.county.api.approvals.list({ unit: VILLAGE });
    if (first === undefined || second === undefined) throw new Error('no risks');
    const levels = [first, second].map(({ riskId }) => ({ riskId, level: 1, why: '资金量大' }));
    await at.county.api.risks.approve({ unit: VILLAGE, levels });
    expect(await at.county.api.approvals.listNotices({})).toEqual([
      { unit: VILLAGE, levels: 2, changed: 2, writtenAt: null },
    ]);
    const box = at.joined.box('notices');
    const { written } = await at.county.api.approvals.writeNotices({ folder: folderOf(at.county, box) });
    expect(written).toMatchObject([{ unit: VILLAGE, error: null }]);
    expect(readdirSync(box)).toEqual(['上湾村']);
    const [file = ''] = readdirSync(join(box, '上湾村'));
    expect(await importFile(at.village, join(box, '上湾村', file))).toMatchObject({
      result: 'taken-over',
      type: 'notice',
    });
    expect(await at.village.api.risks.approvedLevels({})).toMatchObject([
      { level: 1, why: '资金量大', by: '经办人' },
      { level: 1, why: '资金量大', by: '经办人' },
    ]);
    expect(await at.county.api.approvals.writeNotices({ folder: folderOf(at.county, box) })).toEqual({ written: [] });
  });

  it('改一条：通知里只有一条是新的，单位读入后按新的', async () => {
    const [first] = await at.county.api.approvals.list({ unit: VILLAGE });
    if (first === undefined) throw new Error('no risks');
    await at.county.api.risks.approve({ unit: VILLAGE, levels: [{ riskId: first.riskId, level: 2, why: '已有制度' }] });
    expect(await at.county.api.approvals.listNotices({})).toMatchObject([{ unit: VILLAGE, levels: 2, changed: 1 }]);
    const box = at.joined.box('notices-2');
    const { written } = await at.county.api.approvals.writeNotices({ folder: folderOf(at.county, box) });
    await importFile(at.village, join(box, '上湾村', written[0]?.fileName ?? ''));
    const own = await at.village.api.risks.approvedLevels({});
    expect(own.find(({ riskId }) => riskId === first.riskId)).toMatchObject({ level: 2, why: '已有制度' });
  });
});
