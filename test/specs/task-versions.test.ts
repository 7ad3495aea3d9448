/** Which version of the task the units hold: by their newest packages, those behind by name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, fillAndSubmit, folderOf, importFile, type JoinedCounty } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join('QH-B1');
});
afterAll(() => joined.close());

const versions = () => county.api.tasks.versions({});
const renew = async (officeName: string) => {
  await county.api.tasks.change({ change: { kind: 'fields', fields: { officeName } } });
  return county.api.packages.writeTask({ folder: folderOf(county, joined.box('task')) });
};

describe('各单位手里是哪一版', () => {
  it('什么都没收到：都不知道；草稿不算写出的', async () => {
    await county.api.tasks.change({ change: { kind: 'fields', fields: { officeName: '草稿' } } });
    const { newest, held, silent } = await versions();
    expect([newest, held, silent.length]).toEqual([1, [], joined.settings.units.length - 1]);
  });

  it('按旧版报来的点名；领了新版再报，就算新版', async () => {
    const sent = await fillAndSubmit(joined, unit, 'QH-B1');
    const { path } = await renew('第二版');
    await importFile(county, sent.path);
    const { units } = joined.settings;
    const own = units.find(({ code }) => code === 'QH-B1');
    const before = await versions();
    expect(before).toMatchObject({
      newest: 2,
      held: [{ version: 1, units: [{ code: 'QH-B1', name: own?.name }] }],
    });
    expect(before.silent.map(({ code }) => code)).not.toContain('QH-B1');
    await importFile(unit, path);
    const again = await unit.api.packages.submit({ folder: folderOf(unit, joined.box('again')) });
    await importFile(county, again.path);
    expect((await versions()).held).toMatchObject([{ version: 2, units: [{ code: 'QH-B1' }] }]);
  });

  it('填报单位问不到', async () => {
    expect((await refusal(unit.api.tasks.versions({}))).code).toBe('COUNTY_ONLY');
  });
});
