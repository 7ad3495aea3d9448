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
} from '../support/joined-county.ts';
import type { Ledger } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const TOWN = 'QH-01';
const UPPER = 'QH-01-01';
const LOWER = 'QH-01-02';
const BUREAU = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let town: Ledger;
let upper: Ledger;

beforeAll(async () => {
  joined = await aJoinedCounty({
    async prepare(at) {
      town = await at.stranger(TOWN);
      const folder = folderOf(town, at.box('enrol'));
      await importFile(at.county, (await town.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
      await checkSeal(at.county, town);
    },
  });
  county = joined.county;
  await joinTask(joined, town);
  upper = await joined.join(UPPER);
});
afterAll(() => joined.close());

const lineOf = async (ledger: Ledger, unit: string) =>
  (await ledger.api.tracking.list({})).find((line) => line.unit === unit);

describe('报送进度', () => {
  let upperSent: { digest: string; path: string };
  it('没有报的：期限、级别、没有任何日期', async () => {
    expect(await lineOf(county, UPPER)).toMatchObject({
      state: 'not-submitted',
      dueOn: '2026-11-30',
      level: 'village',
      receivedOn: null,
      acceptedOn: { township: null, county: null },
      reviewer: null,
      marks: [],
      content: null,
    });
  });

  it('乡镇批量接受：密钥没有核对的留下，说明原因；核对以后接受，记下日期', async () => {
    upperSent = await fillAndSubmit(joined, upper, UPPER);
    await importFile(town, upperSent.path);
    expect(await town.api.tracking.previewAcceptAll({ units: [UPPER, LOWER] })).toMatchObject([
      { unit: UPPER, why: 'to-verify' },
      { unit: LOWER, why: 'nothing-there' },
    ]);
    expect((await town.api.tracking.acceptAll({ units: [UPPER, LOWER] })).accepted).toEqual([]);
    const { signCode } = await upper.api.keys.get({});
    await town.api.seals.check({ code: signCode ?? '' });
    expect(await town.api.tracking.acceptAll({ units: [UPPER, LOWER] })).toMatchObject({
      accepted: [{ unit: UPPER, error: null }],
    });
    expect(await lineOf(town, UPPER)).toMatchObject({
      state: 'accepted',
      receivedOn: '2026-11-20',
      acceptedOn: { township: '2026-11-20', county: null },
      content: { errors: 0 },
    });
    expect(await town.api.tracking.listDecisions({ digest: upperSent.digest })).toMatchObject([{ state: 'accepted' }]);
  });

  it('县里收到汇总包：村由乡镇接受的日期、缺报的补报日都在；下级和乡镇一起批量接受，下级在前', async () => {
    await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
    await town.api.finals.lock({});
    const sent = await town.api.packages.submit({
      folder: folderOf(town, joined.box('town')),
      withForms: false,
      below: { missing: [{ unit: LOWER, reason: '换届', promisedOn: '2026-12-10' }], onlyChanged: false },
    });
    await county.api.packages.importAll({ files: [county.app.files.admit(sent.path)] });
    await county.api.seals.certifyVouched({ spotPercent: 0 });
    expect(await lineOf(county, UPPER)).toMatchObject({ acceptedOn: { township: '2026-11-20', county: null } });
    expect(await lineOf(county, LOWER)).toMatchObject({
      marks: ['named-missing'],
      missing: { promisedOn: '2026-12-10', reason: '换届' },
    });
    expect(await county.api.tracking.previewAcceptAll({ units: [TOWN] })).toMatchObject([
      { unit: TOWN, why: 'children-open', openChildren: ['上湾村'] },
    ]);
    const { accepted } = await county.api.tracking.acceptAll({ units: [TOWN, UPPER, BUREAU] });
    expect(accepted.map(({ unit, error }) => [unit, error])).toEqual([
      [UPPER, null],
      [TOWN, null],
    ]);
    expect(await lineOf(county, UPPER)).toMatchObject({
      state: 'accepted',
      acceptedOn: { township: '2026-11-20', county: '2026-11-20' },
    });
  });

  it('撤回接受写明原因，留在处理记录里，从上往下撤', async () => {
    expect(await refusal(county.api.packages.takeBack({ digest: upperSent.digest, reason: '措施要补' }))).toMatchObject(
      { code: 'PARENT_ACCEPTED' },
    );
    const combined = await lineOf(county, TOWN);
    await county.api.packages.takeBack({ digest: combined?.digest ?? '', reason: '措施要补' });
    expect(await county.api.tracking.listDecisions({ digest: combined?.digest ?? '' })).toMatchObject([
      { state: 'accepted' },
      { state: 'withdrawn', remark: '措施要补', operator: '经办人' },
    ]);
  });

  it('重算审核的发现可以逐条看；没有这个单位的包，说明没有', async () => {
    const found = await county.api.tracking.listFindings({ digest: upperSent.digest, unit: UPPER });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await refusal(county.api.tracking.listFindings({ digest: upperSent.digest, unit: LOWER }))).toMatchObject({
      code: 'PACKAGE_UNKNOWN',
    });
  });

  it('备注记在单位上，清空就没有', async () => {
    await county.api.tracking.saveNote({ unit: LOWER, text: ' 已电话催办 ' });
    expect(await lineOf(county, LOWER)).toMatchObject({ note: '已电话催办' });
    await county.api.tracking.saveNote({ unit: LOWER, text: '' });
    expect(await lineOf(county, LOWER)).toMatchObject({ note: '' });
  });
});

describe('密钥注销以后', () => {
  const REASON = '电脑和口令一起丢失';
  it('已经接受的不变，进度、报送包和签名那里都标明哪天注销、为什么', async () => {
    const before = await lineOf(county, UPPER);
    const [key] = await county.api.seals.list({ unit: UPPER });
    await county.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '', reason: REASON });
    const revocation = { on: '2026-11-20', reason: REASON };
    expect(await lineOf(county, UPPER)).toEqual({ ...before, marks: ['key-revoked'], revocation });
    const digest = before?.digest ?? '';
    const [held] = await county.api.packages.list({ unit: UPPER, direction: 'in' });
    expect(held).toMatchObject({ digest, state: 'accepted', revocation });
    expect(await county.api.cross.getOrigin({ digest })).toMatchObject({ signer: { state: 'revoked', revocation } });
    expect(await lineOf(county, TOWN)).toMatchObject({ marks: [], revocation: null });
  });

  it('乡镇从注销名单知道：有日期，名单上不写原因', async () => {
    expect(await lineOf(town, UPPER)).toMatchObject({ marks: [], revocation: null });
    const list = await county.api.packages.writeCrl({ folder: folderOf(county, joined.box('crl')) });
    await importFile(town, list.path);
    const line = await lineOf(town, UPPER);
    expect(line).toMatchObject({
      state: 'accepted',
      marks: ['key-revoked'],
      revocation: { on: '2026-11-20', reason: '' },
    });
  });
});

describe('分派', () => {
  it('指定的、平均分的，以后都可以改；名录里没有的单位不收', async () => {
    await county.api.tracking.assign({ units: [TOWN, BUREAU], reviewer: '甲' });
    await county.api.tracking.assignEvenly({ units: [BUREAU, UPPER, LOWER], reviewers: ['乙', '丙'] });
    const byUnit = (await county.api.tracking.list({})).map(({ unit, reviewer }) => [unit, reviewer]);
    expect(byUnit).toEqual([
      [TOWN, '甲'],
      [UPPER, '乙'],
      [LOWER, '乙'],
      [BUREAU, '丙'],
    ]);
    await county.api.tracking.assign({ units: [TOWN], reviewer: null });
    expect(await lineOf(county, TOWN)).toMatchObject({ reviewer: null });
    expect(await refusal(county.api.tracking.assign({ units: ['QH-99'], reviewer: '甲' }))).toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
  });
});
