/** Review bundles out and back, over a second machine; opinions that differ; what a review copy may not do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import { openBackup, sealBackup } from '../../src/core/backups/backup-envelope.ts';
import { canonicalJson } from '../../src/core/packages/container/canonical-json.ts';
import type { RiskId } from '../../src/domain/ids.ts';
import { type Client, createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { fixedClock, type Ledger, RESOURCES } from '../support/a-county.ts';
import { folderOf } from '../support/joined-county.ts';
import { aReceivedCounty, BUREAU, type ReceivedCounty, VILLAGE } from '../support/received-county.ts';
import { refusal } from '../support/refusal.ts';

const NO_RISK = '00000000-0000-4000-8000-000000000009' as RiskId;
const SECRET = '约定的复核口令一';
let at: ReceivedCounty;
let county: Ledger;
let desk: { api: Client<Router>; app: ReturnType<typeof startApp> };
let bundle: string;
let ledgerFile: string;

beforeAll(async () => {
  at = await aReceivedCounty();
  ({ county } = at);
  const app = startApp({ dataDir: at.joined.box('reviewer-pc'), resourcesDir: RESOURCES, clock: fixedClock() });
  desk = { app, api: createClient<Router>(inProcessTransport(app.serve)) };
});
afterAll(async () => {
  await desk.app.close();
  await at.joined.close();
});

const risksOf = (api: Client<Router>, unit: string) => api.approvals.list({ unit });

describe('复核包发出', () => {
  it('没有分派单位的人，没有包可做；口令太短不收', async () => {
    const folder = folderOf(county, at.joined.box('out'));
    const call = { folder, reviewer: '甲', passphrase: SECRET };
    expect(await refusal(county.api.reviews.writeBundle(call))).toMatchObject({ code: 'REVIEW_NOTHING_ASSIGNED' });
    await county.api.tracking.assign({ units: [VILLAGE], reviewer: '甲' });
    expect(await refusal(county.api.reviews.writeBundle({ ...call, passphrase: '短' }))).toMatchObject({
      code: 'PASSPHRASE_WEAK',
    });
    const written = await county.api.reviews.writeBundle(call);
    expect(written).toMatchObject({ units: 1 });
    bundle = written.path;
    expect(await county.api.reviews.listBundles({})).toMatchObject([
      { reviewer: '甲', units: [VILLAGE], takenInAt: null },
    ]);
  });

  it('包里只有分派给他的单位，没有私钥，没有操作日志：别的单位的一个字也找不到', async () => {
    const bytes = await openBackup(readFileSync(bundle), { passphrase: SECRET }, bundle);
    const [other] = await risksOf(county.api, BUREAU);
    const [mine] = await risksOf(county.api, VILLAGE);
    expect(bytes.includes(Buffer.from(mine?.number ?? '?'))).toBe(true);
    expect(bytes.includes(Buffer.from(other?.number ?? '?'))).toBe(false);
    expect(bytes.includes(Buffer.from('ENCRYPTED PRIVATE KEY'))).toBe(false);
    const copy = new Database(bytes);
    const keys = copy.prepare('SELECT purpose, private_key, recovery_wrap FROM own_keys').all();
    copy.close();
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatchObject({ private_key: '', recovery_wrap: '' });
    expect(bytes.includes(Buffer.from('packages.importAll'))).toBe(false);
  });

  it('口令不对、文件不全，打不开，也不留下台账', async () => {
    const file = desk.app.files.admit(bundle);
    expect(await refusal(desk.api.reviews.openBundle({ file, passphrase: '别的口令口令' }))).toMatchObject({
      code: 'REVIEW_PASSPHRASE',
    });
    const cut = join(at.joined.box('cut'), '半个.lfrv');
    writeFileSync(cut, readFileSync(bundle).subarray(0, 5000));
    const half = desk.app.files.admit(cut);
    expect(await refusal(desk.api.reviews.openBundle({ file: half, passphrase: SECRET }))).toMatchObject({
      code: 'REVIEW_FORMAT',
    });
    expect(await desk.api.ledgers.list({})).toEqual([]);
  });
});

describe('在另一台电脑上复核', () => {
  it('打开以后看得到分派的单位和它的内容，认得出是谁的复核副本', async () => {
    const opened = await desk.api.reviews.openBundle({ file: desk.app.files.admit(bundle), passphrase: SECRET });
    expect(opened).toMatchObject({ reviewer: '甲', units: 1, unitName: '青禾县' });
    await desk.api.ledgers.open({ file: opened.ledger, operator: '甲' });
    ledgerFile = (await desk.api.ledgers.current({})).file;
    expect(await desk.api.reviews.current({})).toMatchObject({ reviewer: '甲', units: [VILLAGE] });
    expect((await desk.api.packages.list({})).map(({ unit }) => unit)).toEqual([VILLAGE]);
    expect(await risksOf(desk.api, VILLAGE)).toEqual(await risksOf(county.api, VILLAGE));
    expect(await risksOf(desk.api, BUREAU)).toEqual([]);
    expect(
      await refusal(desk.api.reviews.openBundle({ file: desk.app.files.admit(bundle), passphrase: SECRET })),
    ).toMatchObject({ code: 'LEDGER_EXISTS' });
  });

  it('还没有写意见，写不出结果', async () => {
    const folder = desk.app.files.admit(at.joined.box('back'));
    expect(await refusal(desk.api.reviews.writeAnswer({ folder, passphrase: SECRET }))).toMatchObject({
      code: 'REVIEW_NOTHING_SAID',
    });
  });

  it.each<[string, (api: Client<Router>, folder: string) => Promise<unknown>]>([
    ['接受', (api) => api.packages.accept({ digest: at.villageSent })],
    ['批量接受', (api) => api.tracking.acceptAll({ units: [VILLAGE] })],
    ['退回', (api, folder) => api.packages.writeReturn({ digest: at.villageSent, folder, reason: '改', remarks: [] })],
    ['写回执', (api, folder) => api.packages.writeReceipt({ digest: at.villageSent, folder })],
    ['写任务包', (api, folder) => api.packages.writeTask({ folder })],
    ['核对印章', (api) => api.seals.check({ code: '0'.repeat(30) })],
    ['据担保签发', (api) => api.seals.certifyVouched({ spotPercent: 0 })],
    ['改任务', async (api) => api.tasks.save({ settings: at.joined.settings })],
    ['解锁密钥', (api) => api.keys.unlock({ passphrase: SECRET })],
    ['核定等级', (api) => api.risks.approve({ unit: VILLAGE, levels: [{ riskId: NO_RISK, level: 1, why: '大' }] })],
    ['再分派', (api) => api.tracking.assign({ units: [VILLAGE], reviewer: '丁' })],
    ['再做复核包', (api, folder) => api.reviews.writeBundle({ folder, reviewer: '甲', passphrase: SECRET })],
  ])('复核副本不能%s', async (_, call) => {
    const refused = await refusal(call(desk.api, desk.app.files.admit(at.joined.box('back'))));
    expect(refused).toMatchObject({ code: 'REVIEW_COPY' });
  });
});

describe('复核结果读回', () => {
  let answer: string;
  it('写意见、建议等级，写出加密的结果', async () => {
    const [first] = await risksOf(desk.api, VILLAGE);
    if (first === undefined) throw new Error('no risks');
    await desk.api.reviews.save({
      digest: at.villageSent,
      verdict: 'return',
      note: '措施不具体',
      remarks: [{ register: 'risks', rowId: first.riskId, text: '写明抽查次数' }],
      levels: [{ riskId: first.riskId, level: 1, why: '资金量大' }],
    });
    const folder = desk.app.files.admit(at.joined.box('back'));
    answer = (await desk.api.reviews.writeAnswer({ folder, passphrase: SECRET })).path;
    expect(readFileSync(answer).includes(Buffer.from('措施不具体'))).toBe(false);
  });

  it('牵头人读入：意见在包旁边，什么也没有因此决定', async () => {
    const before = await county.api.packages.list({ direction: 'in' });
    const file = county.app.files.admit(answer);
    expect(await refusal(county.api.reviews.takeAnswer({ file, passphrase: '别的口令口令' }))).toMatchObject({
      code: 'REVIEW_PASSPHRASE',
    });
    expect(await county.api.reviews.takeAnswer({ file, passphrase: SECRET })).toEqual({ reviewer: '甲', reviews: 1 });
    const page = await county.api.reviews.get({ digest: at.villageSent });
    expect(page).toMatchObject({
      reviews: [{ reviewer: '甲', verdict: 'return', note: '措施不具体', reviewedOn: '2026-11-20' }],
      contradictions: [],
      settlement: null,
    });
    expect(await county.api.packages.list({ direction: 'in' })).toEqual(before);
    expect(await county.api.risks.approvedLevels({ unit: VILLAGE })).toEqual([]);
    expect(await county.api.tracking.previewAcceptAll({ units: [VILLAGE] })).toMatchObject([
      { why: 'review-says-return' },
    ]);
  });

  it('牵头人自己看法不同：列出分歧，裁定以后按裁定；后来又有意见，裁定重新打开', async () => {
    await county.api.reviews.save({ digest: at.villageSent, verdict: 'accept', note: '可以' });
    expect((await county.api.reviews.get({ digest: at.villageSent })).contradictions).toMatchObject([
      { about: 'verdict', said: [{ reviewer: '甲' }, { reviewer: '经办人' }] },
    ]);
    expect(await county.api.tracking.previewAcceptAll({ units: [VILLAGE] })).toMatchObject([{ why: 'reviews-differ' }]);
    await county.api.reviews.settle({ digest: at.villageSent, verdict: 'accept', note: '电话核实过' });
    expect(await county.api.tracking.previewAcceptAll({ units: [VILLAGE] })).toMatchObject([{ why: null }]);
    const [line] = (await county.api.tracking.list({})).filter(({ unit }) => unit === VILLAGE);
    expect(line).toMatchObject({ isDisputed: false, state: 'submitted' });
    await county.api.reviews.save({ digest: at.villageSent, verdict: 'accept', note: '再看一次' });
    expect(await county.api.reviews.get({ digest: at.villageSent })).toMatchObject({ settlement: null });
  });

  it('不是本台账发出的、改过的、说到别的单位的，整份不收', async () => {
    const plain = JSON.parse(
      (await openBackup(readFileSync(answer), { passphrase: SECRET }, answer)).toString('utf8'),
    ) as Record<string, unknown> & { reviews: Record<string, unknown>[] };
    const [review] = plain.reviews;
    const changed: [string, unknown][] = [
      ['REVIEW_NOT_OURS', { ...plain, ledgerId: 'x' }],
      ['REVIEW_NOT_OURS', { ...plain, reviewer: '乙' }],
      ['REVIEW_NOT_OURS', { ...plain, bundle: '00000000-0000-4000-8000-000000000001' }],
      ['REVIEW_NOT_ASSIGNED', { ...plain, reviews: [{ ...review, package: at.bureauSent, levels: [] }] }],
      [
        'ROW_NOT_FOUND',
        {
          ...plain,
          reviews: [{ ...review, levels: [{ riskId: '00000000-0000-4000-8000-000000000002', level: 1, why: '无' }] }],
        },
      ],
      ['REVIEW_FORMAT', { ...plain, decision: 'accept' }],
      ['REVIEW_OLDER', { ...plain, writtenAt: '2026-11-01T00:00:00.000Z' }],
    ];
    const before = await county.api.reviews.get({ digest: at.villageSent });
    for (const [index, [code, body]] of changed.entries()) {
      const path = join(at.joined.box('forged'), `${index}.lfrr`);
      writeFileSync(path, await sealBackup(canonicalJson(body), SECRET, undefined));
      const call = county.api.reviews.takeAnswer({ file: county.app.files.admit(path), passphrase: SECRET });
      expect(await refusal(call)).toMatchObject({ code });
    }
    expect(await county.api.reviews.get({ digest: at.villageSent })).toEqual(before);
  });

  it('普通台账不写复核结果', async () => {
    const folder = folderOf(county, at.joined.box('out'));
    expect(await refusal(county.api.reviews.writeAnswer({ folder, passphrase: SECRET }))).toMatchObject({
      code: 'REVIEW_COPY_ONLY',
    });
    expect(ledgerFile).toMatch(/QH_复核_甲\.lfdb$/u);
  });

  it('写了一半的，复核副本里也留得住', async () => {
    const draft = { verdict: 'accept' as const, note: '明天再看', remarks: [], levels: [] };
    await desk.api.reviews.saveDraft({ digest: at.villageSent, draft });
    expect(await desk.api.reviews.getDraft({ digest: at.villageSent })).toEqual({ draft, isBegun: true });
  });
});
