/** 待核对印章: what waits, scan after scan, taking back, the history; and that the result travels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestCode } from '../../src/core/documents/forms/digest-code.ts';
import type { Ledger } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  joinTask,
} from '../support/joined-county.ts';

let joined: JoinedCounty;
let county: Ledger;
let town: Ledger;
let village: Ledger;
let department: Ledger;
let villageSent: { path: string; digest: string };
let departmentSent: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty({
    async prepare(at) {
      town = await at.stranger('QH-01');
      const enrol = await town.api.packages.writeEnrol({ folder: folderOf(town, at.box('enrol')), receivers: ['QH'] });
      await importFile(at.county, enrol.path);
      await checkSeal(at.county, town);
    },
  });
  county = joined.county;
  await joinTask(joined, town);
  village = await joined.join('QH-01-01');
  department = await joined.join('QH-B1');
  villageSent = await fillAndSubmit(joined, village, 'QH-01-01');
  departmentSent = await fillAndSubmit(joined, department, 'QH-B1');
  await importFile(county, departmentSent.path);
});
afterAll(() => joined.close());

const codeOf = async (ledger: Ledger): Promise<string> => (await ledger.api.keys.get({})).signCode ?? '';
const scan = (ledger: Ledger, code: string, revokesFormer = false) =>
  ledger.api.seals.scan({ code, way: 'scanner', revokesFormer });
const stateAt = async (ledger: Ledger, digest: string) =>
  (await ledger.api.packages.list({ direction: 'in' })).find((one) => one.digest === digest)?.authenticity;
const lineOf = async (ledger: Ledger, unit: string) => (await ledger.api.seals.list({ unit }))[0];

describe('待核对的清单', () => {
  it('写明哪一份文件带来、从什么时候起、有几份材料等着它', async () => {
    expect(await lineOf(county, 'QH-B1')).toMatchObject({
      state: 'waiting',
      firstSeenAt: '2026-11-20T08:00:00.000Z',
      brought: { digest: departmentSent.digest, type: 'submission', seq: 1, via: null },
      waitingPackages: 1,
    });
    expect(await lineOf(county, 'QH-01')).toMatchObject({ state: 'certified', brought: { type: 'enrol' } });
  });
});

describe('一张接一张地扫', () => {
  it('不是编码、位数不对、不在待核对之列、差一两组，各有各的结果，什么都不改', async () => {
    const code = await codeOf(department);
    const wrong = `${code.slice(0, 10)}${code.slice(10, 15) === '00000' ? '11111' : '00000'}${code.slice(15)}`;
    expect(await scan(county, '你好')).toMatchObject({ outcome: 'incomplete', digits: 0 });
    expect(await scan(county, code.slice(3))).toMatchObject({ outcome: 'incomplete', digits: 27 });
    expect(await scan(county, '7'.repeat(30))).toMatchObject({ outcome: 'unknown', unit: null });
    expect(await scan(county, wrong)).toMatchObject({ outcome: 'wrong-groups', unit: 'QH-B1', groups: [3] });
    expect(await lineOf(county, 'QH-B1')).toMatchObject({ state: 'waiting' });
    expect((await county.api.seals.listHistory({})).events).toHaveLength(1);
  });

  it('封面上的报送包校验码也认：它指向签名的那把密钥；材料不再待定', async () => {
    expect(await scan(county, `${digestCode(departmentSent.digest)}\r`)).toMatchObject({
      outcome: 'passed',
      unit: 'QH-B1',
      checkedBy: '经办人',
    });
    expect(await stateAt(county, departmentSent.digest)).toBe('pass');
    expect(await lineOf(county, 'QH-B1')).toMatchObject({ state: 'certified', waitingPackages: 0 });
  });

  it('再扫一次说已核对过，不再记一次', async () => {
    expect(await scan(county, await codeOf(department))).toMatchObject({ outcome: 'already', event: null });
    expect((await county.api.seals.listHistory({})).events).toHaveLength(2);
  });

  it('没有下级的单位不能核对', async () => {
    expect(await refusal(scan(department, await codeOf(village)))).toMatchObject({ code: 'COUNTY_ONLY' });
  });
});

describe('撤销核对', () => {
  it('写出回执之前可以撤销：密钥和材料又回到待核对，历史里留着', async () => {
    const { events } = await county.api.seals.listHistory({});
    const last = events[0];
    if (last === undefined) throw new Error('no event');
    await county.api.seals.undo({ event: last.seq });
    expect(await lineOf(county, 'QH-B1')).toMatchObject({ state: 'waiting', checkedBy: null, waitingPackages: 1 });
    expect(await stateAt(county, departmentSent.digest)).toBe('pending');
    const [held] = await county.api.packages.list({ unit: 'QH-B1' });
    expect(held?.findings.map(({ code }) => code)).toContain('P_KEY_UNCERTIFIED');
    const again = await county.api.seals.listHistory({});
    expect(again.events[0]).toMatchObject({ seq: last.seq, way: 'scanner', undoneAt: '2026-11-20T08:00:00.000Z' });
    expect(await refusal(county.api.seals.undo({ event: last.seq }))).toMatchObject({ code: 'SEAL_NOT_LAST' });
  });

  it('材料已接受的先撤回接受；写出回执以后不能撤销', async () => {
    const { event } = await scan(county, await codeOf(department));
    await county.api.packages.accept({ digest: departmentSent.digest });
    const undo = () => county.api.seals.undo({ event: event ?? 0 });
    expect(await refusal(undo())).toMatchObject({ code: 'SEAL_IN_USE', params: { unit: 'QH-B1' } });
    const folder = folderOf(county, joined.box('receipts'));
    const receipt = await county.api.packages.writeReceipt({ digest: departmentSent.digest, folder });
    expect(await refusal(undo())).toMatchObject({ code: 'SEAL_WRITTEN_OUT' });
    expect(await importFile(department, receipt.path)).toMatchObject({ result: 'taken-over' });
    expect(await department.api.keys.get({})).toMatchObject({ isCertified: true });
  });
});

describe('乡镇核对并担保', () => {
  it('乡镇只核对自己的村，结果随汇总包上报；县里照担保签发，抽到的除外；写出以后乡镇不能撤销', async () => {
    await importFile(town, villageSent.path);
    expect(await scan(town, await codeOf(department))).toMatchObject({ outcome: 'unknown' });
    const { outcome, event } = await scan(town, await codeOf(village));
    expect(outcome).toBe('passed');
    expect(await lineOf(town, 'QH-01-01')).toMatchObject({ state: 'checked', checkedBy: '经办人' });
    await town.api.packages.accept({ digest: villageSent.digest });
    await town.api.entries.load({ facts: factsOf(joined.settings, 'QH-01') });
    await town.api.finals.lock({});
    const sent = await town.api.packages.submit({
      folder: folderOf(town, joined.box('up')),
      withForms: false,
      below: { missing: [{ unit: 'QH-01-02', reason: '未到位', promisedOn: '2026-12-20' }] },
    });
    expect(await refusal(town.api.seals.undo({ event: event ?? 0 }))).toMatchObject({ code: 'SEAL_WRITTEN_OUT' });
    const { files } = await county.api.packages.importAll({ files: [county.app.files.admit(sent.path)] });
    expect(files.map(({ result }) => result)).not.toContain('refused');
    expect(await lineOf(county, 'QH-01-01')).toMatchObject({
      state: 'waiting',
      voucher: { by: 'QH-01', checkedBy: '经办人' },
      brought: { via: 'QH-01' },
    });
    expect(await county.api.seals.certifyVouched({ spotPercent: 0 })).toMatchObject({ certified: ['QH-01-01'] });
    const { events } = await county.api.seals.listHistory({});
    expect(events[0]).toMatchObject({ unit: 'QH-01-01', way: 'voucher', checkedBy: '柳溪镇 经办人' });
  });
});
