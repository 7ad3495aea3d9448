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
import { fixedClock, type Ledger } from '../support/a-county.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { refusal } from '../support/refusal.ts';

const CODE = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let old: Ledger;
let first: { path: string; digest: string };
let second: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  old = await joined.join(CODE);
  first = await fillAndSubmit(joined, old, CODE);
  await importFile(county, first.path);
  await checkSeal(county, old);
  await county.api.packages.accept({ digest: first.digest });
  const receipt = await county.api.packages.writeReceipt({
    digest: first.digest,
    folder: folderOf(county, joined.box('down')),
  });
  await importFile(old, receipt.path);
  await old.api.finals.reopen({ reason: '补充' });
  second = await submitTo(old, joined.box('up'));
});
afterAll(() => joined.close());

const tracked = async () => (await county.api.tracking.list({})).find((line) => line.unit === CODE);
const keyOf = async (ledger: Ledger) => {
  const { signCode } = await ledger.api.keys.get({});
  return (await county.api.seals.list({ unit: CODE })).find(({ keyCode }) => keyCode === signCode);
};

describe('密钥丢失、注销、换新', () => {
  it('注销后这把密钥的包不再收；已经接受的留着，数字不变', async () => {
    const key = await keyOf(old);
    expect(await county.api.seals.revoke({ signSpkiSha256: key?.signSpkiSha256 ?? '' })).toEqual({
      unit: CODE,
      crlNumber: 2,
    });
    expect(await importFile(county, second.path)).toMatchObject({
      result: 'refused',
      code: 'E_CERT_REVOKED',
      params: { crlNumber: 2 },
    });
    expect(await tracked()).toMatchObject({ state: 'accepted', acceptedDigest: first.digest });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === CODE)?.totals).toMatchObject({ risks: 8 });
    expect(await keyOf(old)).toMatchObject({ state: 'revoked' });
    expect(await refusal(county.api.seals.check({ code: key?.keyCode ?? '', unit: CODE }))).toMatchObject({
      code: 'SEAL_UNKNOWN',
    });
  });

  it('写成注销之前的日期也没有用', async () => {
    const backdated = await rebuilt(
      { county, sender: old, digest: second.digest },
      ({ draft }) => {
        draft.createdAt = '2025-01-01T00:00:00.000Z';
      },
      { folder: joined.box('forged'), name: 'backdated.lfa' },
    );
    expect(await importFile(county, backdated.path)).toMatchObject({ result: 'refused', code: 'E_CERT_REVOKED' });
  });

  let fresh: Ledger;
  let request: { path: string; digest: string };
  it('新台账用新密钥重新入网，从第 1 次算起；恢复包把已接受的内容送回来', async () => {
    fresh = await joined.stranger(CODE, 'fresh');
    await joinTask(joined, fresh);
    request = await fresh.api.packages.writeEnrol({ folder: folderOf(fresh, joined.box('up')), receivers: ['QH'] });
    expect(await importFile(county, request.path)).toMatchObject({ result: 'taken-over', seq: 1 });
    await checkSeal(county, fresh);
    expect(await tracked()).toMatchObject({ state: 'accepted', acceptedDigest: first.digest });
    const restore = await county.api.packages.writeRestore({
      unit: CODE,
      folder: folderOf(county, joined.box('down')),
    });
    expect(await importFile(old, restore.path)).toMatchObject({ result: 'refused', code: 'E_ENC_NOT_FOR_ME' });
    expect(await importFile(fresh, restore.path)).toMatchObject({ result: 'taken-over', type: 'restore' });
    const facts = factsOf(joined.settings, CODE);
    expect(await fresh.api.entries.get({})).toEqual(facts);
    expect(await fresh.api.keys.get({})).toMatchObject({ isCertified: true });
  });

  it('已有内容的台账不被恢复包覆盖', async () => {
    const restore = await county.api.packages.writeRestore({
      unit: CODE,
      folder: folderOf(county, joined.box('down')),
    });
    const before = await fresh.api.entries.get({});
    expect(await importFile(fresh, restore.path)).toMatchObject({ result: 'refused', code: 'RESTORE_NOT_EMPTY' });
    expect(await fresh.api.entries.get({})).toEqual(before);
  });

  it('恢复后新加的风险点接着编号，不重号', async () => {
    const [risk] = await fresh.api.risks.list({});
    if (risk === undefined) throw new Error('no risk');
    const {
      number: _n,
      grading: _g,
      selfLevel: _s,
      unitLevel: _u,
      revision: _r,
      reviewStep: _t,
      id: _i,
      ...row
    } = risk;
    const { numbers } = await fresh.api.risks.add({ rows: [{ ...row, name: '新风险' }] });
    expect(numbers).toEqual(['QH-B1-2026-009']);
    await fresh.api.risks.remove({
      ids: (await fresh.api.risks.list({})).filter((r) => r.number.endsWith('009')).map((r) => r.id),
    });
  });

  it('新密钥的报送是新的一列，可以接受；旧列的包不再是候选', async () => {
    const sent = await submitTo(fresh, joined.box('up-new'));
    expect(await importFile(county, sent.path)).toMatchObject({ result: 'taken-over', seq: 2, authenticity: 'pass' });
    // Figures under the old key are accepted, so the new one waits to be confirmed.
    expect(await tracked()).toMatchObject({ state: 'to-confirm', digest: sent.digest });
    await county.api.packages.accept({ digest: sent.digest });
    expect(await tracked()).toMatchObject({ state: 'accepted', acceptedDigest: sent.digest });
  });
});

describe('旧密钥还没注销、新密钥还没核对时', () => {
  it('退回加密给写来的那把密钥，不是给丢了的那把', async () => {
    const village = await joined.join('QH-01-01');
    const sent = await fillAndSubmit(joined, village, 'QH-01-01');
    await importFile(county, sent.path);
    await checkSeal(county, village);
    const fresh = await joined.stranger('QH-01-01', 'village-new');
    await joinTask(joined, fresh);
    const again = await fillAndSubmit(joined, fresh, 'QH-01-01', 'new');
    expect(await importFile(county, again.path)).toMatchObject({ authenticity: 'pending' });
    const back = await county.api.packages.writeReturn({
      digest: again.digest,
      folder: folderOf(county, joined.box('down')),
      reason: '请先盖章',
      remarks: [],
    });
    expect(await importFile(fresh, back.path)).toMatchObject({ result: 'taken-over' });
    const line = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-01');
    expect(line).toMatchObject({ digest: sent.digest, state: 'submitted' });
  });

  it('别人冒这个单位的名新建密钥报来一份：待定，不能接受，不顶掉原来的', async () => {
    const impostor = await joined.stranger('QH-01-01', 'impostor');
    await joinTask(joined, impostor);
    const fake = await fillAndSubmit(joined, impostor, 'QH-01-01', 'fake');
    expect(await importFile(county, fake.path)).toMatchObject({ result: 'taken-over', authenticity: 'pending' });
    expect(await refusal(county.api.packages.accept({ digest: fake.digest }))).toMatchObject({
      code: 'PACKAGE_PENDING',
    });
    const line = (await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-01-01');
    expect(line?.digest).not.toBe(fake.digest);
  });
});

describe('本机时间不对', () => {
  it.each(['1980-01-01T00:00:00.000Z', '2099-12-31T23:59:59.000Z'])(
    '%s 的电脑照样加入、报送，只提示',
    async (instant) => {
      const unit = await joined.stranger('QH-01-02', instant.slice(0, 4), fixedClock(instant));
      await joinTask(joined, unit);
      const sent = await fillAndSubmit(joined, unit, 'QH-01-02', instant);
      const file = await importFile(county, sent.path);
      expect(file.result).toBe('taken-over');
      expect(file.findings.map(({ code }) => code)).toContain('W_CLOCK');
      await checkSeal(county, unit);
      const receipt = await county.api.packages.writeReceipt({
        digest: sent.digest,
        folder: folderOf(county, joined.box('down')),
      });
      expect(await importFile(unit, receipt.path)).toMatchObject({ result: 'taken-over' });
    },
  );
});
