import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../src/core/demo/content/demo-settings.ts';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { aLedger, type Ledger, PASSPHRASE, RESOURCES, tempDir } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const folder = tempDir();
const box = (name: string): string => {
  const path = join(folder.dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const settings = demoSettings();
const village = settings.units.find(({ level }) => level === 'village');
if (village === undefined) throw new Error('the demonstration county has villages');

let county: Ledger;
let unit: Ledger;
beforeAll(async () => {
  county = await aLedger(box('county'), 'county', settings.countyCode);
  await county.api.tasks.save({ settings });
  await county.api.keys.create({ passphrase: PASSPHRASE });
  unit = await aLedger(box('village'), 'unit', village.code);
  await unit.api.keys.create({ passphrase: PASSPHRASE });
});
afterAll(async () => {
  await county.close();
  await unit.close();
  folder.release();
});

const inFolder = (ledger: Ledger, name: string): string => ledger.app.files.admit(box(name));
const only = (name: string): string => {
  const [file, ...more] = readdirSync(box(name));
  if (file === undefined || more.length > 0) throw new Error(`${name}: ${more.length + 1} files`);
  return join(box(name), file);
};

describe('任务包下发、加入、上报、接受', () => {
  it('根编码打错一组时，指出是哪一组', async () => {
    await county.api.packages.writeTask({ folder: inFolder(county, 'task') });
    const { rootCode } = await county.api.keys.get({});
    const wrong = `${rootCode?.slice(0, 5)}00000${rootCode?.slice(10)}`;
    const file = unit.app.files.admit(only('task'));
    expect(await refusal(unit.api.packages.join({ file, rootCode: wrong }))).toMatchObject({
      code: 'E_KEY_CODE',
      params: { groups: '2' },
    });
  });

  it('根编码正确时接下任务，单位名称取自名录', async () => {
    const { rootCode } = await county.api.keys.get({});
    const file = unit.app.files.admit(only('task'));
    const report = await unit.api.packages.join({ file, rootCode: formatKeyCode(rootCode ?? '') });
    expect(report.files).toMatchObject([{ result: 'taken-over', type: 'task', authenticity: 'pass' }]);
    expect(await unit.api.tasks.get({})).toMatchObject({ version: 1, settings: { countyCode: settings.countyCode } });
  });

  it('没有定稿不能上报；定稿后上报，县里收到时密钥待核对', async () => {
    const facts = demoFacts(village, settings, catalogueOf(RESOURCES), 'spec');
    await unit.api.entries.load({ facts });
    expect(await refusal(unit.api.packages.submit({ folder: inFolder(unit, 'up') }))).toMatchObject({
      code: 'WORKING_NOT_FINAL',
    });
    await unit.api.finals.lock({});
    const sent = await unit.api.packages.submit({ folder: inFolder(unit, 'up') });
    expect(sent.isEncrypted).toBe(false);
    const report = await county.api.packages.importAll({ files: [inFolder(county, 'up')] });
    expect(report.files).toMatchObject([{ result: 'taken-over', authenticity: 'pending', seq: 1 }]);
    expect(await refusal(county.api.packages.accept({ digest: sent.digest }))).toMatchObject({
      code: 'PACKAGE_PENDING',
    });
  });

  it('核对印章后可以接受，汇总表数字与填报单位自己的一致', async () => {
    const { signCode } = await unit.api.keys.get({});
    await county.api.seals.check({ code: signCode ?? '' });
    const [held] = await county.api.packages.list({ unit: village.code });
    await county.api.packages.accept({ digest: held?.digest ?? '' });
    const own = await unit.api.checks.count({});
    const { rows } = await county.api.rollup.get({});
    expect(own.totals).toMatchObject(rows.find(({ unitCode }) => unitCode === village.code)?.totals ?? { missing: 1 });
    const tracked = await county.api.tracking.list({});
    expect(tracked.find((line) => line.unit === village.code)).toMatchObject({ state: 'accepted' });
  });

  it('回执带回证书，第二次上报由证书签名', async () => {
    const [held] = await county.api.packages.list({ unit: village.code });
    await county.api.packages.writeReceipt({ digest: held?.digest ?? '', folder: inFolder(county, 'down') });
    const report = await unit.api.packages.importAll({ files: [inFolder(unit, 'down')] });
    expect(report.files).toMatchObject([{ result: 'taken-over', type: 'receipt' }]);
    expect(await unit.api.keys.get({})).toMatchObject({ isCertified: true });
  });
});
