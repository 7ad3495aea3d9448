import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withRaw } from '../support/ledger-dump.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { type Ledger, PASSPHRASE } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';

const CODE = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let unit: Ledger;
const sent: { digest: string; path: string; id: string; seq: number }[] = [];
const at = (index: number) => {
  const one = sent[index];
  if (one === undefined) throw new Error(`nothing sent as ${index}`);
  return one;
};
beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  unit = await joined.join(CODE);
  await unit.api.entries.load({ facts: factsOf(joined.settings, CODE) });
});
afterAll(() => joined.close());

const tracked = async () => (await county.api.tracking.list({})).find((line) => line.unit === CODE);
const held = async (ledger: Ledger, digest: string) =>
  (await ledger.api.packages.list({})).find((one) => one.digest === digest);
const firstRisk = async () => {
  const [risk] = await unit.api.risks.list({});
  if (risk === undefined) throw new Error('no risks');
  return risk;
};

describe('退回、改正、再报', () => {
  it('第一次报送后定稿锁住，改不动', async () => {
    sent.push(await submitTo(unit, joined.box('up')));
    const risk = await firstRisk();
    expect(await refusal(unit.api.risks.edit({ riskId: risk.id, edit: { name: '改' } }))).toMatchObject({
      code: 'WORKING_LOCKED',
      params: { unit: '县水务局', cycle: '2026' },
    });
    expect(await importFile(county, at(0).path)).toMatchObject({ result: 'taken-over', unit: CODE, seq: 1 });
    await checkSeal(county, unit);
    expect(await tracked()).toMatchObject({ state: 'submitted', seq: 1, submissionNo: 1, acceptedDigest: null });
  });

  it('县里退回并在具体的行上写意见', async () => {
    const risk = await firstRisk();
    const back = await county.api.packages.writeReturn({
      digest: at(0).digest,
      folder: folderOf(county, joined.box('down')),
      reason: '表现形式写得太笼统',
      remarks: [
        { register: 'risks', rowId: risk.id, field: 'manifestation', text: '请写明在哪个环节' },
        { register: null, rowId: null, field: null, text: '请附会议纪要' },
      ],
    });
    expect(await tracked()).toMatchObject({ state: 'returned' });
    expect(await importFile(unit, back.path)).toMatchObject({ result: 'taken-over', type: 'return' });
    expect(await unit.api.packages.remarks({ digest: at(0).digest })).toMatchObject([
      { register: 'risks', rowId: risk.id, field: 'manifestation', text: '请写明在哪个环节' },
      { register: null, text: '请附会议纪要' },
    ]);
    expect(await held(unit, at(0).digest)).toMatchObject({ direction: 'out', state: 'returned' });
    expect(await unit.api.finals.get({})).toEqual({ lockedAt: null });
  });

  it('改正后再报：第 2 次，接着上一份，写明答复的是哪份退回', async () => {
    const risk = await firstRisk();
    const { reviewStep, revision } = await unit.api.risks.edit({
      riskId: risk.id,
      edit: { manifestation: '验收环节不到现场，凭照片签字' },
      reason: '按县里退回意见改正',
    });
    expect({ reviewStep, revision }).toEqual({ reviewStep: risk.reviewStep, revision: risk.revision + 1 });
    sent.push(await submitTo(unit, joined.box('up')));
    expect(at(1).seq).toBe(2);
    expect(await importFile(county, at(1).path)).toMatchObject({ result: 'taken-over', seq: 2, findings: [] });
    const back = (await unit.api.packages.list({ direction: 'in' })).find(({ type }) => type === 'return');
    expect(await held(county, at(1).digest)).toMatchObject({ prev: at(0).digest, replyTo: back?.id });
    expect(await tracked()).toMatchObject({ state: 'submitted', seq: 2, submissionNo: 2 });
  });

  it('旧的一份不能再接受，新的接受后计入汇总；第一份被替代但仍在', async () => {
    expect(await refusal(county.api.packages.accept({ digest: at(0).digest }))).toMatchObject({
      code: 'E_REPLAY',
      params: { seq: 1, candidate: 2 },
    });
    await county.api.packages.accept({ digest: at(1).digest });
    expect(await tracked()).toMatchObject({ state: 'accepted', seq: 2, acceptedDigest: at(1).digest });
    expect(await held(county, at(0).digest)).toMatchObject({ state: 'returned', isSuperseded: true });
    expect(await held(county, at(1).digest)).toMatchObject({ state: 'accepted', isSuperseded: false });
    const names = withRaw(county.file, (raw) =>
      raw
        .prepare<[], { n: number }>(
          "SELECT count(DISTINCT manifestation) AS n FROM risks WHERE manifestation LIKE '验收环节不到现场%'",
        )
        .get(),
    );
    expect(names).toEqual({ n: 1 });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === CODE)?.totals).toMatchObject({ risks: 8 });
  });

  it('先写的“已收到”回执后到，不把“已接受”改回去', async () => {
    const folder = folderOf(county, joined.box('receipts'));
    const third = await (async () => {
      await unit.api.finals.reopen({ reason: '补充' });
      return submitTo(unit, joined.box('up'));
    })();
    await importFile(county, third.path);
    const received = await county.api.packages.writeReceipt({ digest: third.digest, folder });
    await county.api.packages.accept({ digest: third.digest });
    const accepted = await county.api.packages.writeReceipt({ digest: third.digest, folder });
    await importFile(unit, accepted.path);
    expect(await held(unit, third.digest)).toMatchObject({ state: 'accepted' });
    await importFile(unit, received.path);
    expect(await held(unit, third.digest)).toMatchObject({ state: 'accepted' });
  });

  it('早先一份的退回迟到时，已经再报的定稿不被解锁', async () => {
    const fourth = await (async () => {
      await unit.api.finals.reopen({ reason: '再补充' });
      return submitTo(unit, joined.box('up'));
    })();
    await importFile(county, fourth.path);
    const folder = folderOf(county, joined.box('late'));
    const back = await county.api.packages.writeReturn({ digest: fourth.digest, folder, reason: '缺页', remarks: [] });
    await unit.api.finals.reopen({ reason: '自己发现缺页' });
    await submitTo(unit, joined.box('up'));
    await importFile(unit, back.path);
    expect((await unit.api.finals.get({})).lockedAt).not.toBeNull();
    expect(await held(unit, fourth.digest)).toMatchObject({ state: 'returned' });
  });

  it('退回之后换了密钥再报，仍写明答复的是哪份退回', async () => {
    await unit.api.finals.reopen({ reason: '换密钥前再报一次' });
    const last = await submitTo(unit, joined.box('up'));
    await importFile(county, last.path);
    const folder = folderOf(county, joined.box('down'));
    const back = await county.api.packages.writeReturn({ digest: last.digest, folder, reason: '缺印章', remarks: [] });
    await importFile(unit, back.path);
    await unit.api.keys.replace({ passphrase: PASSPHRASE });
    const again = await submitTo(unit, joined.box('up-new-key'));
    expect(await held(unit, again.digest)).toMatchObject({ seq: 1, replyTo: back.id });
  });
});
