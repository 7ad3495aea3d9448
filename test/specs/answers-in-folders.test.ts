/** 回执与退回: prepared, written for many units into their folders, put on slips, taken in by the units. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slipCode } from '../../src/core/answers/slip-code.ts';
import { signingObstacle } from '../../src/domain/packages/signing-roles.ts';
import { errorSentence } from '../../src/text/errors.ts';
import type { RegisterName } from '../../src/domain/registers/facts.ts';
import type { Ledger } from '../support/a-county.ts';
import { refusal } from '../support/refusal.ts';
import { aJoinedCounty, fillAndSubmit, folderOf, importFile, type JoinedCounty } from '../support/joined-county.ts';

let joined: JoinedCounty;
let county: Ledger;
let village: Ledger;
let department: Ledger;
let villageSent: { path: string; digest: string };
let departmentSent: { path: string; digest: string };

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  village = await joined.join('QH-01-01');
  department = await joined.join('QH-B1');
  villageSent = await fillAndSubmit(joined, village, 'QH-01-01');
  departmentSent = await fillAndSubmit(joined, department, 'QH-B1');
  for (const { path } of [villageSent, departmentSent]) await importFile(county, path);
  for (const unit of [village, department]) {
    const { signCode } = await unit.api.keys.get({});
    await county.api.seals.scan({ code: signCode ?? '', way: 'scanner' });
  }
});
afterAll(() => joined.close());

const lineOf = async (unit: string) => (await county.api.answers.list({})).find((line) => line.unit === unit);
const places = async (register: RegisterName = 'risks') => {
  const { rows } = await county.api.answers.previewRows({ digest: departmentSent.digest, register });
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('退回之前', () => {
  it('照原件逐张表看材料，按字查找；审核发现可作意见', async () => {
    const page = await county.api.answers.previewRows({ digest: departmentSent.digest, register: 'risks', limit: 3 });
    expect(page.total).toBe(8);
    expect(page.rows).toHaveLength(3);
    expect(page.counts).toContainEqual({ register: 'risks', rows: 8 });
    const [first] = page.rows;
    expect(first?.title).toMatch(/^QH-B1-2026-\d{3} /u);
    expect(first?.fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['风险点', '表现形式', '风险类别']));
    const found = await county.api.answers.previewRows({
      digest: departmentSent.digest,
      register: 'risks',
      find: (first?.title ?? '').slice(0, 14),
    });
    expect(found.total).toBe(1);
    const findings = await county.api.answers.previewFindings({ digest: departmentSent.digest });
    for (const finding of findings) expect(finding.sentence).not.toBe('');
  });

  it('写了一半的退回存在台账里，意见写明钉在哪一行哪一项；没有收到的包不能写', async () => {
    const { id } = await places();
    const post = await places('posts');
    // A link is mended where its measure is.
    const link = await places('measureRisks');
    expect(link.pin.register).toBe('measures');
    const remarks = [
      { register: 'risks' as const, rowId: id, field: 'manifestation', text: '请写明环节' },
      { register: null, rowId: null, field: null, text: '附上会议纪要' },
      { ...post.pin, field: 'duties', text: '职责写具体' },
      { ...link.pin, field: null, text: '这条措施对不上这个风险点' },
    ];
    await county.api.answers.saveDraft({ digest: departmentSent.digest, reason: '', remarks });
    expect(await lineOf('QH-B1')).toMatchObject({ hasReturnDraft: false, isReceiptDue: true });
    await county.api.answers.saveDraft({ digest: departmentSent.digest, reason: '措施不具体', remarks });
    expect(await lineOf('QH-B1')).toMatchObject({ hasReturnDraft: true });
    const draft = await county.api.answers.getDraft({ digest: departmentSent.digest });
    expect(draft?.remarks.map(({ place }) => place)).toEqual([
      expect.stringMatching(/^QH-B1-2026-\d{3} .+：表现形式$/u) as string,
      '整份材料',
      `${post.title}：岗位职责`,
      expect.any(String) as string,
    ]);
    const unknown = county.api.answers.saveDraft({ digest: '0'.repeat(64), reason: 'x', remarks: [] });
    expect(await refusal(unknown)).toMatchObject({ code: 'PACKAGE_UNKNOWN' });
  });
});

describe('成批写出', () => {
  let box: string;
  it('每个单位一个文件夹，里面是签名文件和单子；草稿写出后不再留', async () => {
    await county.api.packages.accept({ digest: villageSent.digest });
    box = joined.box('answers');
    const { answers, isStopped } = await county.api.answers.writeAll({
      folder: folderOf(county, box),
      receipts: [villageSent.digest],
      returns: [departmentSent.digest],
    });
    expect(isStopped).toBe(false);
    expect(answers.map(({ unit, folder, error }) => [unit, folder, error])).toEqual([
      ['QH-01-01', '上湾村', null],
      ['QH-B1', '县水务局', null],
    ]);
    expect(readdirSync(box).toSorted()).toEqual(['上湾村', '县水务局']);
    expect(
      readdirSync(join(box, '上湾村'))
        .map((name) => name.slice(-4))
        .toSorted(),
    ).toEqual(['.lfb', '.pdf']);
    expect(readdirSync(join(box, '县水务局')).some((name) => name.startsWith('退回材料通知单'))).toBe(true);
    const slip = readdirSync(join(box, '上湾村')).find((name) => name.endsWith('.pdf')) ?? '';
    expect(slip).toBe('接受材料回执单_第1次.pdf');
    expect(
      readFileSync(join(box, '上湾村', slip))
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    expect(await county.api.answers.getDraft({ digest: departmentSent.digest })).toBeNull();
    expect(await lineOf('QH-B1')).toMatchObject({ hasReturnDraft: false, isReceiptDue: false, state: 'returned' });
    expect(await lineOf('QH-01-01')).toMatchObject({ isReceiptDue: false, certificateWaits: false });
  });

  it('一个单位写不成，别的照写；没有写明原因的不退', async () => {
    const { answers } = await county.api.answers.writeAll({
      folder: folderOf(county, box),
      receipts: [villageSent.digest],
      returns: [departmentSent.digest],
      withSlips: false,
    });
    expect(answers.map(({ unit, error }) => [unit, error?.code])).toEqual([
      ['QH-01-01', undefined],
      ['QH-B1', 'RETURN_NOT_PREPARED'],
    ]);
  });

  it('单位读入自己文件夹里的文件：证书到手，意见在那一行那一项', async () => {
    const fileIn = (name: string) =>
      join(box, name, readdirSync(join(box, name)).find((file) => file.endsWith('.lfb')) ?? '');
    expect(await importFile(village, fileIn('上湾村'))).toMatchObject({ result: 'taken-over', type: 'receipt' });
    expect(await village.api.keys.get({})).toMatchObject({ isCertified: true });
    expect(await importFile(department, fileIn('县水务局'))).toMatchObject({ result: 'taken-over', type: 'return' });
    const { id } = await places();
    const [remark] = await department.api.packages.remarksAt({ register: 'risks', rowId: id });
    expect(remark).toMatchObject({ field: 'manifestation', text: '请写明环节', done: null });

    await department.api.answers.noteRemark({ remark: remark?.id ?? '', isDone: true, note: '已补写' });
    const [done] = await department.api.packages.remarksAt({ register: 'risks', rowId: id });
    expect(done?.done).toMatchObject({ note: '已补写', operator: '经办人' });
    await department.api.answers.noteRemark({ remark: remark?.id ?? '', isDone: false });
    expect((await department.api.packages.remarksAt({ register: 'risks', rowId: id }))[0]?.done).toBeNull();
  });
});

describe('意见在各自的行上', () => {
  it('按表一次取齐没有处理的：哪一行、哪一项；处理了的不再标', async () => {
    const post = await places('posts');
    const link = await places('measureRisks');
    const open = (...registers: RegisterName[]) => department.api.packages.openRemarks({ registers });
    const found = await open('posts', 'measures', 'persons');
    expect(found.map(({ place, text }) => ({ ...place, text }))).toEqual(
      expect.arrayContaining([
        { ...post.pin, field: 'duties', text: '职责写具体' },
        { ...link.pin, field: null, text: '这条措施对不上这个风险点' },
      ]),
    );
    expect(found).toHaveLength(2);
    expect(await open('persons', 'powers', 'scores')).toEqual([]);
    const duties = found.find(({ place }) => place.register === 'posts');
    await department.api.answers.noteRemark({ remark: duties?.id ?? '', isDone: true, note: '' });
    expect(await open('posts')).toEqual([]);
    await department.api.answers.noteRemark({ remark: duties?.id ?? '', isDone: false });
    expect(await open('posts')).toHaveLength(1);
  });

  it('没有退回的单位没有意见', async () => {
    expect(await village.api.packages.openRemarks({ registers: ['risks', 'posts'] })).toEqual([]);
  });
});

describe('按回执单登记', () => {
  it('登记码对上了才记，记下经办人；不改变报送的状态', async () => {
    const code = slipCode(villageSent.digest, 'QH', 'accepted');
    const [held] = await village.api.packages.list({ direction: 'out' });
    expect(await village.api.answers.enterSlip({ digest: villageSent.digest, code })).toEqual({
      byUnit: 'QH',
      state: 'accepted',
    });
    expect(await village.api.answers.listSlips({})).toMatchObject([
      { digest: villageSent.digest, byUnit: 'QH', state: 'accepted', operator: '经办人' },
    ]);
    expect((await village.api.packages.list({ direction: 'out' }))[0]?.state).toBe(held?.state);
  });

  it('抄错的指出哪一组；别的一次报送的、位数不对的都不记', async () => {
    const code = slipCode(villageSent.digest, 'QH', 'received');
    const enter = (typed: string) =>
      refusal(village.api.answers.enterSlip({ digest: villageSent.digest, code: typed }));
    const wrong = `${code.slice(0, 20)}${code.slice(20, 25) === '00000' ? '11111' : '00000'}${code.slice(25)}`;
    expect(await enter(wrong)).toMatchObject({ code: 'SLIP_CODE', params: { groups: '5' } });
    expect(await enter(slipCode(departmentSent.digest, 'QH', 'accepted'))).toMatchObject({ code: 'SLIP_CODE_UNKNOWN' });
    expect(await enter(code.slice(1))).toMatchObject({ code: 'E_KEY_CODE_FORM', params: { digits: 29 } });
    expect(await village.api.answers.listSlips({})).toHaveLength(1);
  });
});

describe('本单位还没有证书的乡镇', () => {
  let town: Ledger;
  const written = (box: string) => readdirSync(joined.box(box));
  beforeAll(async () => {
    town = await joined.join('QH-01');
    await importFile(town, villageSent.path);
  });

  it('写之前就说明缺什么、怎么办；回执、退回、核定通知都不写，文件夹里什么也没有', async () => {
    const obstacle = await town.api.answers.getObstacle({});
    expect(obstacle).toMatchObject({ code: 'KEYS_UNCERTIFIED' });
    expect(obstacle === null ? '' : errorSentence(obstacle)).toMatch(
      /还没有县里的证书.+下级读入时会被拒绝.+盖章的登记表或报送封面交县里核对.+读入县里的回执/u,
    );
    const { digest } = villageSent;
    const folder = folderOf(town, joined.box('too-early'));
    const { api } = town;
    await api.answers.saveDraft({ digest, reason: '措施不具体', remarks: [] });
    const calls: Promise<unknown>[] = [
      api.answers.writeAll({ folder, receipts: [digest], returns: [] }),
      api.answers.writeAll({ folder, receipts: [], returns: [digest] }),
      api.packages.writeReceipt({ digest, folder }),
      api.packages.writeReturn({ digest, folder, reason: '改', remarks: [] }),
      api.packages.writeNotice({ unit: 'QH-01-01', folder }),
      api.approvals.writeNotices({ folder }),
    ];
    for (const call of calls) expect(await refusal(call)).toMatchObject({ code: 'KEYS_UNCERTIFIED' });
    expect(written('too-early')).toEqual([]);
    expect((await api.packages.list({ direction: 'out' })).map(({ type }) => type)).toEqual([]);
    expect(await api.answers.getDraft({ digest })).toMatchObject({ reason: '措施不具体' });
  });

  it('收到县里带证书的回执以后就能写，村里收得下', async () => {
    const enrol = await town.api.packages.writeEnrol({
      folder: folderOf(town, joined.box('enrol')),
      receivers: ['QH'],
    });
    await importFile(county, enrol.path);
    const { signCode } = await town.api.keys.get({});
    await county.api.seals.scan({ code: signCode ?? '', way: 'scanner' });
    const receipt = await county.api.packages.writeReceipt({
      digest: enrol.digest,
      folder: folderOf(county, joined.box('certified')),
    });
    await importFile(town, receipt.path);
    expect(await town.api.answers.getObstacle({})).toBeNull();
    const back = await town.api.packages.writeReceipt({
      digest: villageSent.digest,
      folder: folderOf(town, joined.box('now')),
    });
    expect(await importFile(village, back.path)).toMatchObject({ result: 'taken-over', type: 'receipt' });
  });

  it('证书是按没有下级的单位签发的，同样写不出下级收得下的文件', () => {
    expect(signingObstacle('return', 'unit')).toBe('KEYS_ROLE');
    expect(signingObstacle('return', 'middle')).toBeUndefined();
    expect(signingObstacle('submission', null)).toBeUndefined();
  });
});
