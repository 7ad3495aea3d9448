/** 换新密钥: the new sheet is checked and the old key revoked in one act; the last accepted year goes back down. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  submitTo,
} from '../support/joined-county.ts';

const UNIT = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let old: Ledger;
let first: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  old = await joined.join(UNIT);
  first = await fillAndSubmit(joined, old, UNIT);
  await importFile(county, first.path);
  await checkSeal(county, old);
  await county.api.packages.accept({ digest: first.digest });
});
afterAll(() => joined.close());

const keyOf = async (ledger: Ledger) => {
  const { signCode } = await ledger.api.keys.get({});
  return (await county.api.seals.list({ unit: UNIT })).find(({ keyCode }) => keyCode === signCode);
};
const enrolOf = (unit: Ledger) =>
  unit.api.packages.writeEnrol({ folder: folderOf(unit, joined.box('enrol')), receivers: ['QH'] });

describe('电脑坏了，没有备份：新台账、新密钥', () => {
  let fresh: Ledger;
  let code: string;

  it('新密钥的登记表扫进来，先说明这个单位还有旧密钥，什么都不改', async () => {
    fresh = await joined.stranger(UNIT, 'fresh');
    await joinTask(joined, fresh);
    expect(await importFile(county, (await enrolOf(fresh)).path)).toMatchObject({ result: 'taken-over', seq: 1 });
    code = (await fresh.api.keys.get({})).signCode ?? '';
    const former = (await keyOf(old))?.keyCode ?? '';
    expect(await county.api.seals.scan({ code, way: 'scanner' })).toMatchObject({
      outcome: 'has-former',
      unit: UNIT,
      former: [former],
      event: null,
    });
    expect(await keyOf(fresh)).toMatchObject({ state: 'waiting' });
    expect(await keyOf(old)).toMatchObject({ state: 'certified' });
  });

  it('确认后一步完成：新密钥签发、旧密钥注销，注销名单升一号', async () => {
    const answer = await county.api.seals.scan({ code, way: 'scanner', revokesFormer: true });
    expect(answer).toMatchObject({ outcome: 'passed', unit: UNIT });
    expect(await keyOf(fresh)).toMatchObject({ state: 'certified' });
    expect(await keyOf(old)).toMatchObject({ state: 'revoked' });
    const { events, crlNumber } = await county.api.seals.listHistory({});
    expect(crlNumber).toBe(2);
    expect(events.slice(0, 2)).toMatchObject([
      { kind: 'revoked', note: '换新密钥', revokedWith: answer.event },
      { kind: 'checked', seq: answer.event },
    ]);
    expect(await refusal(county.api.seals.undo({ event: answer.event ?? 0 }))).toMatchObject({ code: 'SEAL_NOT_LAST' });
  });

  it('旧密钥再报来的不收；恢复包把已接受的内容送到新台账', async () => {
    await old.api.finals.reopen({ reason: '再报' });
    const late = await submitTo(old, joined.box('late'));
    expect(await importFile(county, late.path)).toMatchObject({ result: 'refused', code: 'E_CERT_REVOKED' });
    const restore = await county.api.packages.writeRestore({
      unit: UNIT,
      folder: folderOf(county, joined.box('down')),
    });
    expect(await importFile(fresh, restore.path)).toMatchObject({ result: 'taken-over', type: 'restore' });
    expect(await fresh.api.entries.get({})).toEqual(factsOf(joined.settings, UNIT));
    expect(await fresh.api.keys.get({})).toMatchObject({ isCertified: true });
  });

  it('单独写出的注销名单，别的单位读入后也知道', async () => {
    const other = await joined.join('QH-01-01');
    const list = await county.api.packages.writeCrl({ folder: folderOf(county, joined.box('crl')) });
    expect(await importFile(other, list.path)).toMatchObject({ result: 'taken-over', type: 'crl' });
    expect((await other.api.seals.listHistory({})).crlNumber).toBe(2);
  });
});

describe('口令泄露：同一本台账换新密钥', () => {
  it('从第 1 次算起，内容都在；新登记表核对以后接着报送', async () => {
    const village = await joined.join('QH-01-02');
    const sent = await fillAndSubmit(joined, village, 'QH-01-02');
    await importFile(county, sent.path);
    await checkSeal(county, village);
    const { recoverySheet } = await village.api.keys.replace({ passphrase: '换过之后的-新口令' });
    expect(recoverySheet).toHaveLength(10);
    expect(await village.api.keys.get({})).toMatchObject({ isCertified: false });
    expect(await village.api.entries.get({})).toEqual(factsOf(joined.settings, 'QH-01-02'));
    const request = await enrolOf(village);
    expect(request).toMatchObject({ seq: 1 });
    await importFile(county, request.path);
    const code = (await village.api.keys.get({})).signCode ?? '';
    expect(await county.api.seals.scan({ code, way: 'typed', revokesFormer: true })).toMatchObject({
      outcome: 'passed',
      unit: 'QH-01-02',
    });
    const receipt = await county.api.packages.writeReceipt({
      digest: request.digest,
      folder: folderOf(county, joined.box('down')),
    });
    expect(await importFile(village, receipt.path)).toMatchObject({ result: 'taken-over', type: 'receipt' });
    expect(await village.api.keys.get({})).toMatchObject({ isCertified: true });
    await village.api.finals.reopen({ reason: '再报' });
    const again = await submitTo(village, joined.box('again'));
    expect(await importFile(county, again.path)).toMatchObject({ result: 'taken-over', authenticity: 'pass', seq: 2 });
    expect(again.submissionNo).toBe(2);
    const tracked = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-02');
    expect(tracked).toMatchObject({ seq: 2, submissionNo: 2 });
  });
});
