import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
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
import { type Ledger, PASSPHRASE } from '../support/a-county.ts';
import { dumpLedger } from '../support/ledger-dump.ts';
import { rebuilt } from '../support/rebuilt-package.ts';

let joined: JoinedCounty;
let county: Ledger;
let town: Ledger;
let village: Ledger;
let other: Ledger;
let sent: { path: string; digest: string; id: string };
let otherSent: { path: string; digest: string; id: string };
let receipt: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty({
    async prepare(at) {
      town = await at.stranger('QH-01');
      const folder = folderOf(town, at.box('enrol'));
      await importFile(at.county, (await town.api.packages.writeEnrol({ folder, receivers: ['QH'] })).path);
      await checkSeal(at.county, town);
    },
  });
  county = joined.county;
  await joinTask(joined, town);
  village = await joined.join('QH-01-01');
  other = await joined.join('QH-B1');
  sent = await fillAndSubmit(joined, village, 'QH-01-01');
  otherSent = await fillAndSubmit(joined, other, 'QH-B1');
  for (const { path } of [sent, otherSent]) await importFile(county, path);
  await checkSeal(county, village);
  await checkSeal(county, other);
  receipt = await county.api.packages.writeReceipt({
    digest: sent.digest,
    folder: folderOf(county, joined.box('receipts')),
  });
});
afterAll(() => joined.close());

const stateOf = async (ledger: Ledger, digest: string) =>
  (await ledger.api.packages.list({ direction: 'out' })).find((one) => one.digest === digest)?.state;
let serial = 0;
const out = () => ({ folder: joined.box('forged'), name: `${++serial}.lfa` });

describe('回执只认收件单位写的', () => {
  it('村给自己写“已接受”的回执，没有权限', async () => {
    const forged = await rebuilt(
      { county, sender: county, digest: receipt.digest },
      ({ put, json }) => put('data/receipt.json', { ...json<object>('data/receipt.json'), state: 'accepted' }),
      { ...out(), signAs: { ledger: other, unit: 'QH-B1' } },
    );
    expect(await importFile(village, forged.path)).toMatchObject({ result: 'refused', code: 'E_ROLE' });
    expect(await stateOf(village, sent.digest)).toBe('received');
  });

  it('不是收件单位的乡镇给局写回执，不认', async () => {
    const forged = await rebuilt(
      { county, sender: county, digest: receipt.digest },
      (contents) => {
        const body = { packageId: otherSent.id, digest: otherSent.digest, unit: 'QH-B1', state: 'accepted' };
        contents.put('data/receipt.json', { ...contents.json<object>('data/receipt.json'), ...body });
        contents.draft.replyTo = { id: otherSent.id, digest: otherSent.digest };
        contents.draft.receivers = [{ unit: 'QH-B1', keySha256: null }];
      },
      { ...out(), signAs: { ledger: town, unit: 'QH-01' } },
    );
    expect(await importFile(other, forged.path)).toMatchObject({ result: 'refused', code: 'E_ROLE' });
  });

  it('清单里写一份、正文里写另一份，也骗不过去', async () => {
    const forged = await rebuilt(
      { county, sender: county, digest: receipt.digest },
      (contents) => {
        const body = { packageId: otherSent.id, digest: otherSent.digest, unit: 'QH-B1', state: 'accepted' };
        contents.put('data/receipt.json', { ...contents.json<object>('data/receipt.json'), ...body });
        contents.draft.replyTo = { id: randomUUID(), digest: otherSent.digest };
        contents.draft.receivers = [{ unit: 'QH-B1', keySha256: null }];
      },
      { ...out(), signAs: { ledger: town, unit: 'QH-01' } },
    );
    expect(await importFile(other, forged.path)).toMatchObject({ result: 'refused', code: 'ANSWER_UNKNOWN' });
    expect(await stateOf(other, otherSent.digest)).toBe('received');
  });

  it('答复的是本台账没有发过的包，不认', async () => {
    const id = randomUUID();
    const forged = await rebuilt(
      { county, sender: county, digest: receipt.digest },
      (contents) => {
        contents.put('data/receipt.json', { ...contents.json<object>('data/receipt.json'), packageId: id });
        contents.draft.replyTo = { id, digest: sent.digest };
      },
      out(),
    );
    expect(await importFile(village, forged.path)).toMatchObject({
      result: 'refused',
      code: 'ANSWER_UNKNOWN',
      params: { id },
    });
  });

  it('发给别人的回执拿到自己这里，打不开', async () => {
    expect(await importFile(other, receipt.path)).toMatchObject({ result: 'refused', code: 'E_ENC_NOT_FOR_ME' });
  });

  it('回执正文多写一项，不合规定', async () => {
    const forged = await rebuilt(
      { county, sender: county, digest: receipt.digest },
      ({ put, json }) => put('data/receipt.json', { ...json<object>('data/receipt.json'), note: '多余' }),
      out(),
    );
    expect(await importFile(village, forged.path)).toMatchObject({
      result: 'refused',
      code: 'E_SCHEMA',
      params: { path: 'data/receipt.json' },
    });
  });
});

describe('上级核定', () => {
  const severeOf = async (ledger: Ledger, unit: string) => {
    const { rows } = await ledger.api.rollup.get({ withReceived: true });
    return rows.find(({ unitCode }) => unitCode === unit)?.totals?.['level:1'] ?? -1;
  };
  let notice: { path: string; digest: string };
  let risk: { id: string };

  it('县里核定改变汇总的等级，不动单位的行', async () => {
    const before = await severeOf(county, 'QH-B1');
    const rows = await other.api.risks.list({});
    const found = rows.find(({ selfLevel, unitLevel }) => (unitLevel ?? selfLevel)?.level === 2);
    if (found === undefined) throw new Error('no milder risk');
    risk = found;
    const levels = [{ riskId: found.id, level: 1, why: '涉及大额资金' }];
    await county.api.risks.approve({ unit: 'QH-B1', levels });
    expect(await county.api.risks.approvedLevels({ unit: 'QH-B1' })).toMatchObject([{ level: 1, by: '经办人' }]);
    expect(await severeOf(county, 'QH-B1')).toBe(before + 1);
  });

  it('通知下达后单位看到核定等级，自己的行原样', async () => {
    const rows = await other.api.risks.list({});
    notice = await county.api.packages.writeNotice({ unit: 'QH-B1', folder: folderOf(county, joined.box('notice')) });
    expect(await importFile(other, notice.path)).toMatchObject({ result: 'taken-over', type: 'notice' });
    expect(await other.api.risks.approvedLevels({})).toMatchObject([
      { riskId: risk.id, level: 1, why: '涉及大额资金' },
    ]);
    expect(await other.api.risks.list({})).toEqual(rows);
  });

  it('后一份通知先到，前一份再到也不改回去', async () => {
    const folder = folderOf(county, joined.box('notice'));
    const approve = (level: number) =>
      county.api.risks.approve({ unit: 'QH-B1', levels: [{ riskId: risk.id, level, why: '复核' }] });
    await approve(2);
    const earlier = await county.api.packages.writeNotice({ unit: 'QH-B1', folder });
    await approve(1);
    const later = await county.api.packages.writeNotice({ unit: 'QH-B1', folder });
    expect(await importFile(other, later.path)).toMatchObject({ result: 'taken-over' });
    expect(await importFile(other, earlier.path)).toMatchObject({ result: 'taken-over' });
    expect(await other.api.risks.approvedLevels({})).toMatchObject([{ riskId: risk.id, level: 1 }]);
  });

  it('不管它的乡镇发来的核定不认', async () => {
    const forged = await rebuilt(
      { county, sender: county, digest: notice.digest },
      ({ put }) =>
        put('data/approved-levels.json', [{ riskId: risk.id, level: 3, by: 'x', why: 'x', on: '2026-11-20' }]),
      { ...out(), signAs: { ledger: town, unit: 'QH-01' } },
    );
    const before = dumpLedger(other.file, ['import_runs', 'import_files', 'audit']);
    expect(await importFile(other, forged.path)).toMatchObject({ result: 'refused', code: 'E_ROLE' });
    expect(dumpLedger(other.file, ['import_runs', 'import_files', 'audit'])).toEqual(before);
  });

  it('没有收到过的风险点、任务里没有的等级不能核定', async () => {
    const approve = (riskId: string, level: number) =>
      county.api.risks.approve({ unit: 'QH-B1', levels: [{ riskId, level, why: '复核' }] });
    await expect(approve(randomUUID(), 1)).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' });
    await expect(approve(risk.id, 4)).rejects.toMatchObject({ code: 'RISK_LEVEL_UNKNOWN' });
  });
});

describe('没有解锁密钥', () => {
  it('收加密的包时说先解锁，而不是说不是发给本单位的', async () => {
    await village.api.keys.lock({});
    expect(await importFile(village, receipt.path)).toMatchObject({ result: 'refused', code: 'KEYS_LOCKED' });
    await expect(village.api.keys.unlock({ passphrase: '不对的口令啊啊' })).rejects.toMatchObject({
      code: 'E_KEY_PASSPHRASE',
    });
    await village.api.keys.unlock({ passphrase: PASSPHRASE });
    expect(await importFile(village, receipt.path)).toMatchObject({ result: 'taken-over' });
    expect(await village.api.entries.get({})).toMatchObject({ profiles: [{ unitCode: 'QH-01-01' }] });
    expect(factsOf(joined.settings, 'QH-01-01').risks).toHaveLength(8);
  });
});
