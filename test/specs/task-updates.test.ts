import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { aLedger, aUnits, type Ledger, PASSPHRASE } from '../support/a-county.ts';
import { dumpLedger, refusalTables } from '../support/ledger-dump.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
let first: string;
beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join('QH-B1');
  first = joined.task;
});
afterAll(() => joined.close());

const written = async (settings: TaskSettings) => {
  await county.api.tasks.save({ settings });
  return county.api.packages.writeTask({ folder: folderOf(county, joined.box('task')) });
};
const versionOf = async (ledger: Ledger) => (await ledger.api.ledgers.current({})).taskVersion;

describe('任务更新', () => {
  it('还没写成任务包的是草稿，再存不升版；写成后再存升一版', async () => {
    const renamed = joined.settings.units.map((one) => (one.code === 'QH-B1' ? { ...one, name: '县水利局' } : one));
    const settings = { ...joined.settings, officeName: '县廉防办（新）', units: renamed };
    expect(await county.api.tasks.save({ settings })).toMatchObject({ version: 2 });
    expect(await county.api.tasks.save({ settings })).toMatchObject({ version: 2 });
    const { path } = await written(settings);
    expect(await importFile(unit, path)).toMatchObject({ result: 'taken-over', type: 'task' });
    expect(await versionOf(unit)).toBe(2);
    expect(await unit.api.ledgers.current({})).toMatchObject({ unitName: '县水利局' });
  });

  it('再导入旧版或同一版，不退回去', async () => {
    expect(await importFile(unit, first)).toMatchObject({ result: 'known' });
    expect(await versionOf(unit)).toBe(2);
    const late = await joined.stranger('QH-01-02');
    const { rootCode } = await county.api.keys.get({});
    const { path } = await written({ ...joined.settings, officeName: '第三版' });
    await late.api.packages.join({ file: late.app.files.admit(path), rootCode: rootCode ?? '' });
    expect(await versionOf(late)).toBe(3);
    expect(await importFile(late, first)).toMatchObject({
      result: 'refused',
      code: 'TASK_NOT_NEWER',
      params: { version: 1, held: 3 },
    });
    expect(await versionOf(late)).toBe(3);
  });

  it('按旧版任务填的报送包，县里换了新版后照样收、照样算', async () => {
    const sent = await fillAndSubmit(joined, unit, 'QH-B1');
    await written({ ...joined.settings, officeName: '第四版' });
    expect(await importFile(county, sent.path)).toMatchObject({ result: 'taken-over' });
    await checkSeal(county, unit);
    await county.api.packages.accept({ digest: sent.digest });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === 'QH-B1')?.totals).toMatchObject({ risks: 8 });
  });

  it('改等级个数：县里存不下去；硬做成包，单位也不收', async () => {
    const levels = { id: 'four', names: ['特高', '高', '中', '低'] };
    const decisions = (['county', 'township', 'village', 'department'] as const).flatMap((unitLevel) =>
      [1, 2, 3, 4].map((level) => ({ unitLevel, level, decider: '集体研究' })),
    );
    const call = county.api.tasks.save({ settings: { ...joined.settings, levels, decisions } });
    expect(await refusal(call)).toMatchObject({ code: 'TASK_LEVELS_CHANGED', params: { before: 3, after: 4 } });
    const newest = (await county.api.packages.list({ direction: 'out' })).findLast(({ type }) => type === 'task');
    const forced = await rebuilt(
      { county, sender: county, digest: newest?.digest ?? '' },
      (contents) => {
        const body = contents.json<{ version: number; settings: TaskSettings }>('data/task.json');
        const settings = { ...body.settings, levels, decisions };
        contents.put('data/task.json', { ...body, version: 9, settings });
        if (contents.draft.task !== null) contents.draft.task = { ...contents.draft.task, version: 9 };
      },
      { folder: joined.box('forced'), name: 'four.lfa' },
    );
    const before = dumpLedger(unit.file, refusalTables);
    expect(await importFile(unit, forced.path)).toMatchObject({ result: 'refused', code: 'TASK_LEVELS_CHANGED' });
    expect(dumpLedger(unit.file, refusalTables)).toEqual(before);
  });

  it('任务设置自相矛盾时县里存不下去，说清楚哪里', async () => {
    const looped = joined.settings.units.map((one) => (one.code === 'QH-01' ? { ...one, parent: 'QH-01-01' } : one));
    const error = await refusal(county.api.tasks.save({ settings: { ...joined.settings, units: looped } }));
    expect(error.code).toBe('TASK_INVALID');
    expect(String(error.params['problem'])).toContain('“柳溪镇”的上级关系绕成了一圈');
  });

  it('单位不能改任务、写任务、注销密钥', async () => {
    for (const call of [
      unit.api.tasks.save({ settings: joined.settings }),
      unit.api.packages.writeTask({ folder: folderOf(unit, joined.box('x')) }),
      unit.api.seals.revoke({ signSpkiSha256: 'ab'.repeat(32) }),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'COUNTY_ONLY' });
  });
});

describe('次序不对', () => {
  it('县里没有任务就核对印章：先存任务，证书的角色才定得下来', async () => {
    const other = await aLedger(joined.box('other-county'), 'county', 'QH');
    await other.api.keys.create({ passphrase: PASSPHRASE });
    const town = await joined.stranger('QH-01');
    const folder = folderOf(town, joined.box('enrol'));
    await importFile(other, (await town.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
    const { signCode } = await town.api.keys.get({});
    expect(await refusal(other.api.seals.check({ code: signCode ?? '' }))).toMatchObject({ code: 'TASK_MISSING' });
    const units = aUnits.filter(({ code }) => code === 'QH' || code === 'QH-B1');
    const settings = await other.api.tasks.previewDefault({
      cycle: '2026',
      dueOn: '2026-11-30',
      officeName: '办',
      units,
    });
    await other.api.tasks.save({ settings });
    expect(await refusal(other.api.seals.check({ code: signCode ?? '' }))).toMatchObject({
      code: 'UNIT_UNKNOWN',
      params: { unit: 'QH-01' },
    });
    await other.close();
  });

  it('没有加入就导入、没有任务就填报、没有密钥就报送，都说下一步做什么', async () => {
    const loose = await aLedger(joined.box('loose'), 'unit', 'QH-B1');
    expect(await refusal(loose.api.packages.importAll({ files: [loose.app.files.admit(first)] }))).toMatchObject({
      code: 'ROOT_UNKNOWN',
    });
    expect(await refusal(loose.api.offices.save({ rows: [] }))).toMatchObject({ code: 'TASK_MISSING' });
    const folder = folderOf(loose, joined.box('x'));
    expect(await refusal(loose.api.packages.writeEnrol({ folder, receivers: ['QH'] }))).toMatchObject({
      code: 'KEYS_MISSING',
    });
    expect(await refusal(loose.api.keys.create({ passphrase: '短口令' }))).toMatchObject({ code: 'PASSPHRASE_WEAK' });
    await loose.api.keys.create({ passphrase: PASSPHRASE });
    expect(await refusal(loose.api.keys.create({ passphrase: PASSPHRASE }))).toMatchObject({ code: 'KEYS_EXIST' });
    await loose.close();
  });
});
