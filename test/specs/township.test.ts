import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  joinTask,
  submitTo,
} from '../support/joined-county.ts';
import type { Ledger } from '../support/a-county.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { refusal } from '../support/refusal.ts';

const TOWN = 'QH-01';
let joined: JoinedCounty;
let county: Ledger;
let town: Ledger;
let village: Ledger;
let sent: { path: string; digest: string; isEncrypted: boolean };

/** Kick-off meeting: the township's request and stamped sheet come before the task. */
const enrol = async (at: JoinedCounty): Promise<void> => {
  town = await at.stranger(TOWN);
  const folder = folderOf(town, at.box('enrol'));
  const request = await town.api.packages.writeEnrol({ folder, receivers: ['QH'] });
  await importFile(at.county, request.path);
  await checkSeal(at.county, town);
};

beforeAll(async () => {
  joined = await aJoinedCounty({ prepare: enrol });
  county = joined.county;
  await joinTask(joined, town);
  village = await joined.join('QH-01-01');
});
afterAll(() => joined.close());

describe('任务包之前入网的乡镇', () => {
  it('任务包带来它的证书；单位名称按名录', async () => {
    expect(await town.api.keys.get({})).toMatchObject({ isCertified: true });
    expect(await town.api.ledgers.current({})).toMatchObject({ unitName: '柳溪镇', cycle: '2026', taskVersion: 1 });
    expect(await county.api.seals.list({ unit: TOWN })).toMatchObject([{ state: 'certified' }]);
  });

  it('村的报送包加密给乡镇和县，两家都能单独打开，别的村打不开', async () => {
    sent = await fillAndSubmit(joined, village, 'QH-01-01');
    expect(sent.isEncrypted).toBe(true);
    expect(sent.path).toMatch(/\.lfb$/);
    expect(await importFile(town, sent.path)).toMatchObject({ result: 'taken-over', seq: 1 });
    expect(await importFile(county, sent.path)).toMatchObject({ result: 'taken-over', seq: 1 });
    const other = await joined.join('QH-01-02');
    expect(await importFile(other, sent.path)).toMatchObject({ result: 'refused', code: 'E_ENC_NOT_FOR_ME' });
    const department = await joined.join('QH-B1');
    expect(await importFile(department, sent.path)).toMatchObject({ result: 'refused', code: 'E_ENC_NOT_FOR_ME' });
  });

  it('再拿同一份来（改了文件名）只说已有，不再收一份', async () => {
    const copy = join(joined.box('again'), '重复.lfb');
    copyFileSync(sent.path, copy);
    expect(await importFile(county, copy)).toMatchObject({ result: 'known', seq: 1 });
    expect(await county.api.packages.list({ unit: 'QH-01-01' })).toHaveLength(1);
  });

  it('证书角色是“有下级的单位”，乡镇可以给村写回执；两级回执都到', async () => {
    await checkSeal(county, village);
    const fromTown = await town.api.packages.writeReceipt({
      digest: sent.digest,
      folder: folderOf(town, joined.box('r1')),
    });
    expect(await importFile(village, fromTown.path)).toMatchObject({
      result: 'taken-over',
      type: 'receipt',
      unit: TOWN,
    });
    await county.api.packages.accept({ digest: sent.digest });
    const fromCounty = await county.api.packages.writeReceipt({
      digest: sent.digest,
      folder: folderOf(county, joined.box('r2')),
    });
    expect(await importFile(village, fromCounty.path)).toMatchObject({ result: 'taken-over', unit: 'QH' });
    const [own] = await village.api.packages.list({ direction: 'out' });
    expect(own).toMatchObject({ state: 'accepted' });
    expect(await village.api.keys.get({})).toMatchObject({ isCertified: true });
  });

  it('乡镇看到自己的村，看不到县里的局；县里都看到', async () => {
    const seen = (await town.api.tracking.list({})).map(({ unit }) => unit);
    expect(seen).toEqual(['QH-01-01', 'QH-01-02']);
    expect((await county.api.tracking.list({})).map(({ unit }) => unit)).toEqual([
      'QH-01',
      'QH-01-01',
      'QH-01-02',
      'QH-B1',
    ]);
  });

  it('没有下级的单位不能核对印章，注销也只归县里', async () => {
    const { signCode } = await village.api.keys.get({});
    expect(await refusal(village.api.seals.check({ code: signCode ?? '' }))).toMatchObject({ code: 'COUNTY_ONLY' });
    const [key] = await town.api.seals.list({ unit: 'QH-01-01' });
    const call = town.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '' });
    expect(await refusal(call)).toMatchObject({ code: 'COUNTY_ONLY' });
  });
});

describe('代报', () => {
  let townSent: { path: string; digest: string };
  it('乡镇替没有电脑的村填报，随乡镇的包上报，县里计入并标明谁代报', async () => {
    await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
    await town.api.entries.load({ unit: 'QH-01-02', facts: factsOf(joined.settings, 'QH-01-02') });
    const [profile] = await town.api.profiles.list({ unit: 'QH-01-02' });
    expect(profile).toMatchObject({ unitCode: 'QH-01-02', reportedBy: TOWN });
    townSent = await submitTo(town, joined.box('town'));
    expect(await importFile(county, townSent.path)).toMatchObject({ result: 'taken-over', authenticity: 'pass' });
    await county.api.packages.accept({ digest: townSent.digest });
    const lines = await county.api.tracking.list({});
    expect(lines.find(({ unit }) => unit === 'QH-01-02')).toMatchObject({ state: 'accepted', reportedBy: TOWN });
    expect(lines.find(({ unit }) => unit === TOWN)).toMatchObject({ state: 'accepted', reportedBy: null });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === 'QH-01-02')?.totals).toMatchObject({ risks: 8 });
    expect(rows.find(({ kind }) => kind === 'total')?.totals).toMatchObject({ risks: 8 + 8 + 24 });
  });

  it('代报标记抹不掉：改单位信息时单位、年度和代报单位都不变，也不能多一条', async () => {
    await town.api.finals.reopen({ reason: '改' });
    const [profile] = await town.api.profiles.list({ unit: 'QH-01-02' });
    if (profile === undefined) throw new Error('no profile');
    const edited = { ...profile, leaderName: '李䶮', reportedBy: null, unitCode: 'QH-B1', cycle: '2030' };
    await town.api.profiles.save({ unit: 'QH-01-02', rows: [edited] });
    expect(await town.api.profiles.list({ unit: 'QH-01-02' })).toEqual([{ ...profile, leaderName: '李䶮' }]);
    const second = { ...profile, id: '00000000-0000-4000-8000-00000000000a' };
    expect(await refusal(town.api.profiles.save({ unit: 'QH-01-02', rows: [second] }))).toMatchObject({
      code: 'ROW_NOT_FOUND',
    });
  });

  it('代报的表没有写明由谁代报，整包不收', async () => {
    const forged = await rebuilt(
      { county, sender: town, digest: townSent.digest },
      ({ put, json }) => {
        const facts = json<Facts>('children/QH-01-02.json');
        const profiles = facts.profiles.map((profile) => ({ ...profile, reportedBy: null }));
        put('children/QH-01-02.json', { ...facts, profiles });
      },
      { folder: joined.box('forged'), name: 'unmarked.lfa' },
    );
    expect(await importFile(county, forged.path)).toMatchObject({
      result: 'refused',
      code: 'E_SCHEMA',
      params: { path: 'children/QH-01-02.json' },
    });
  });

  it('不是自己的下级不能代报', async () => {
    const call = town.api.entries.load({ unit: 'QH-B1', facts: factsOf(joined.settings, 'QH-B1') });
    expect(await refusal(call)).toMatchObject({ code: 'UNIT_NOT_BELOW', params: { unit: 'QH-B1' } });
  });

  it('村用自己的密钥报上来后，以村自己的为准', async () => {
    const other = await joined.stranger('QH-01-02', 'own-village');
    await joinTask(joined, other);
    const own = await fillAndSubmit(joined, other, 'QH-01-02', 'own');
    await importFile(county, own.path);
    const line = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-02');
    expect(line).toMatchObject({ digest: own.digest, reportedBy: null, state: 'to-verify' });
    await checkSeal(county, other);
    await county.api.packages.accept({ digest: own.digest });
    const again = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-02');
    expect(again).toMatchObject({ acceptedDigest: own.digest, state: 'accepted', reportedBy: null });
  });

  it('之后乡镇再报，包里的旧代报不顶掉村自己的', async () => {
    const again = await submitTo(town, joined.box('town'));
    await importFile(county, again.path);
    await county.api.packages.accept({ digest: again.digest });
    const line = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-02');
    expect(line).toMatchObject({ reportedBy: null, state: 'accepted' });
    expect(line?.acceptedDigest).toBe(line?.digest);
  });
});

describe('乡镇的密钥注销后', () => {
  it('村收到新任务包，不再加密给乡镇丢了的密钥', async () => {
    const [key] = await county.api.seals.list({ unit: TOWN });
    await county.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '' });
    await county.api.tasks.save({ settings: joined.settings });
    const task = await county.api.packages.writeTask({ folder: folderOf(county, joined.box('task')) });
    expect(await importFile(village, task.path)).toMatchObject({ result: 'taken-over' });
    expect(await village.api.seals.list({ unit: TOWN })).toMatchObject([{ state: 'revoked' }]);
    await village.api.finals.reopen({ reason: '再报' });
    const again = await submitTo(village, joined.box('up'));
    const [out] = (await village.api.packages.list({ direction: 'out' })).filter(
      ({ digest }) => digest === again.digest,
    );
    expect(out?.receivers).toMatchObject([{ unit: TOWN, keySha256: null }, { unit: 'QH' }]);
    expect(await importFile(county, again.path)).toMatchObject({ result: 'taken-over' });
  });
});
