import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../src/text/errors.ts';
import type { Ledger } from '../support/a-county.ts';
import { openTemplate } from '../support/fill-template.ts';
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
import { refusal } from '../support/refusal.ts';

const TOWN = 'QH-01';
const VILLAGE = 'QH-01-02';
let joined: JoinedCounty;
let town: Ledger;
let box: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  town = await joined.join(TOWN);
  await town.api.entries.load({ facts: factsOf(joined.settings, TOWN) });
  box = joined.box('代报');
});
afterAll(() => joined.close());

const scan = (name: string, bytes: Uint8Array): string => {
  const folder = joined.box('scans');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return town.app.files.admit(join(folder, name));
};
const pdf = (sizeBytes: number, fill = 1): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(sizeBytes, fill)]);

describe('没有电脑的村：发空表、收回、代报', () => {
  it('每个村一份填报表，各组织一页，标明代报，不在台账里留下任何内容', async () => {
    const folder = folderOf(town, box);
    const { templates } = await town.api.imports.writeTemplates({
      folder,
      units: ['QH-01-01', VILLAGE],
      formats: ['xlsx', 'pdf'],
    });
    expect(templates.map(({ kind, who }) => [kind, who])).toEqual([
      ['unit', '上湾村'],
      ['unit', '下湾村'],
    ]);
    expect(readdirSync(box)).toHaveLength(4);
    const filled = await openTemplate(join(box, '填报表_代报_下湾村 QH-01-02.xlsx'));
    expect(filled.workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
      '组织 党组织',
      '组织 村委会',
      '组织 村务监督委员会',
      '组织 集体经济组织',
    ]);
    const texts = JSON.stringify(filled.workbook.worksheets[0]?.getSheetValues());
    expect(texts).toContain('下湾村（柳溪镇代报）');
    expect(texts).toContain('下湾村（盖章）');
    expect(await refusal(town.api.entries.get({ unit: VILLAGE }))).toMatchObject({ code: 'ROW_NOT_FOUND' });
  });

  it('不归自己收的单位不能代报', async () => {
    const call = town.api.imports.writeTemplates({ folder: folderOf(town, box), units: ['QH-B1'] });
    expect(await refusal(call)).toMatchObject({ code: 'UNIT_NOT_BELOW' });
  });

  it('收回的表进该村的台账并标明代报，没有交的村列出', async () => {
    const path = join(box, '填报表_代报_下湾村 QH-01-02.xlsx');
    const filled = await openTemplate(path);
    filled.set(
      0,
      {
        岗位: '村党支部书记',
        廉政风险点: '“三资”处置不公开',
        表现形式: '未经会议决定出租鱼塘',
        风险等级: '较高',
        前期预防: '民主决策',
        中期监控: '公示',
        后期处置: '追回',
      },
      '组织 党组织',
    );
    filled.set(0, { 廉政风险点: '补助名单不公示', 风险等级: '一般' }, '组织 村委会');
    const returned = joined.box('收回');
    await filled.save(join(returned, '下湾.xlsx'));
    const report = await town.api.imports.importFolder({
      folder: folderOf(town, returned),
      units: ['QH-01-01', VILLAGE],
    });
    expect(report.files).toMatchObject([
      { result: 'taken', unit: VILLAGE, who: ['党组织', '村委会', '村务监督委员会', '集体经济组织'] },
    ]);
    expect(report.missing.units).toEqual([{ code: 'QH-01-01', name: '上湾村' }]);
    const facts = await town.api.entries.get({ unit: VILLAGE });
    expect(facts.profiles).toMatchObject([{ unitCode: VILLAGE, reportedBy: TOWN }]);
    expect(facts.risks.map(({ name, number }) => [name, number])).toEqual([
      ['“三资”处置不公开', 'QH-01-02-2026-001'],
      ['补助名单不公示', 'QH-01-02-2026-002'],
    ]);
    expect(facts.offices.map(({ name }) => name)).toEqual(['党组织', '村委会']);
    expect(facts.posts).toMatchObject([{ name: '村党支部书记', isKey: true }]);
  });

  it('单独导入别的单位的填报表时拒绝', async () => {
    const file = town.app.files.admit(join(joined.box('收回'), '下湾.xlsx'));
    const error = await refusal(town.api.imports.apply({ file }));
    expect(error).toMatchObject({ code: 'IMPORT_OTHER_UNIT', params: { unit: '下湾村' } });
    expect(errorSentence(error)).toContain('不是本单位');
  });

  it('也可以直接导入村里自己的表格', async () => {
    const path = join(joined.box('收回'), '村里的表.csv');
    writeFileSync(path, '序号,科室,风险点,风险等级,防控措施\n1,村委会,工程直接发包,较高,公开招标\n');
    const file = town.app.files.admit(path);
    const result = await town.api.imports.apply({ unit: VILLAGE, file });
    expect(result).toMatchObject({ unit: VILLAGE, created: { risks: 1, measures: 1 } });
    expect((await town.api.imports.list({ unit: VILLAGE })).map(({ fileName }) => fileName)).toContain('村里的表.csv');
  });
});

describe('盖章纸质表的扫描件', () => {
  const profileId = async (): Promise<string> => (await town.api.profiles.list({ unit: VILLAGE }))[0]?.id ?? '';
  const add = async (file: string) =>
    town.api.attachments.add({ unit: VILLAGE, register: 'profiles', rowId: await profileId(), file });

  it('作为附件存在该村的单位信息下，同一份只存一次，可以取出', async () => {
    const file = scan('盖章表.pdf', pdf(2000));
    const row = await add(file);
    expect(row).toMatchObject({ fileName: '盖章表.pdf', mediaType: 'application/pdf', sizeBytes: 2009 });
    expect(await add(file)).toEqual(row);
    expect(await town.api.attachments.list({ unit: VILLAGE })).toEqual([row]);
    expect(await town.api.attachments.list({ unit: VILLAGE, register: 'risks' })).toEqual([]);
    const { path } = await town.api.attachments.write({
      unit: VILLAGE,
      attachmentId: row.id,
      folder: folderOf(town, joined.box('out')),
    });
    expect(readFileSync(path)).toEqual(pdf(2000));
  });

  it.each([
    ['太大的', '大.pdf', pdf(5 * 1024 * 1024 + 1), 'ATTACHMENT_TOO_LARGE'],
    ['不是扫描件的', '程序.pdf', Buffer.from('MZ\u0000\u0000'), 'ATTACHMENT_KIND'],
    ['空的', '空.pdf', Buffer.alloc(0), 'ATTACHMENT_KIND'],
  ])('%s拒绝，说明怎么办', async (_, name, bytes, code) => {
    const error = await refusal(add(scan(name, bytes)));
    expect(error.code).toBe(code);
    expect(errorSentence(error)).toMatch(/请/u);
    expect(await town.api.attachments.list({ unit: VILLAGE })).toHaveLength(1);
  });

  it('一个包装不下的拒绝；移去附件后内容也不留', async () => {
    const size = 4.9 * 1024 * 1024;
    const one = await add(scan('一.pdf', pdf(size, 2)));
    const two = await add(scan('二.pdf', pdf(size, 3)));
    expect(await refusal(add(scan('三.pdf', pdf(size, 4))))).toMatchObject({ code: 'ATTACHMENTS_TOO_LARGE' });
    for (const { id } of [one, two]) await town.api.attachments.remove({ unit: VILLAGE, attachmentId: id });
    expect(await town.api.attachments.list({ unit: VILLAGE })).toHaveLength(1);
    const folder = folderOf(town, joined.box('out'));
    const gone = town.api.attachments.write({ unit: VILLAGE, attachmentId: one.id, folder });
    expect(await refusal(gone)).toMatchObject({ code: 'ROW_NOT_FOUND' });
  });

  it('没有这一行时拒绝', async () => {
    const rowId = '00000000-0000-4000-8000-0000000000ff';
    const file = scan('盖章表.pdf', pdf(2000));
    const call = town.api.attachments.add({ unit: VILLAGE, register: 'profiles', rowId, file });
    expect(await refusal(call)).toMatchObject({ code: 'ROW_NOT_FOUND' });
  });
});

describe('代报单位自己的汇总', () => {
  it('计入代报的风险点，报送进度里标明由本单位代报', async () => {
    const { rows } = await town.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === VILLAGE)?.totals).toMatchObject({ risks: 3 });
    const states = await town.api.tracking.list({});
    expect(states.map(({ unit, isReportedHere, state }) => [unit, isReportedHere, state])).toEqual([
      ['QH-01-01', false, 'not-submitted'],
      [VILLAGE, true, 'on-behalf'],
    ]);
    expect(states.at(-1)).toMatchObject({ lateDays: 0, onBehalf: { stage: 'entered', sentOn: null } });
    expect((await town.api.onBehalf.list({}))[0]).toMatchObject({
      unit: VILLAGE,
      hasOwn: false,
      entry: { risks: 3, evidence: 1, lockedAt: null },
    });
  });
});

/** Words of the 催办单 for these units; empty when nobody is urged. */
async function urged(by: Ledger, kind: 'unit' | 'list', name: string): Promise<string> {
  const to = joined.box(name);
  await by.api.documents.printReminders({ folder: folderOf(by, to), kind, answerBy: '2026-12-10', contact: '' });
  const file = readdirSync(to).find((one) => one.endsWith('.pdf'));
  return file === undefined ? '' : execFileSync('pdftotext', ['-layout', join(to, file), '-'], { encoding: 'utf8' });
}

describe('催办单', () => {
  it('代报的村不催，别的村照催', async () => {
    for (const kind of ['unit', 'list'] as const) {
      const words = await urged(town, kind, `urged-${kind}`);
      expect(words).toContain('上湾村');
      expect(words).not.toContain('下湾村');
    }
  });
});

describe('随乡镇的包上报', () => {
  it('县里计入该村的风险点，标明谁代报，扫描件一起到', async () => {
    const sent = await submitTo(town, joined.box('up'));
    const { county } = joined;
    expect(await importFile(county, sent.path)).toMatchObject({ result: 'taken-over' });
    await checkSeal(county, town);
    await county.api.packages.accept({ digest: sent.digest });
    const states = await county.api.tracking.list({});
    expect(states.find(({ unit }) => unit === VILLAGE)).toMatchObject({ state: 'accepted', reportedBy: TOWN });
    const { rows } = await county.api.rollup.get({});
    expect(rows.find(({ unitCode }) => unitCode === VILLAGE)?.totals).toMatchObject({ risks: 3 });
    expect(countyScans(county.file)).toEqual([{ name: '盖章表.pdf', size: 2009 }]);
  });

  it('代报的村也能复核：建议的等级不一样的，裁定以后是这个村的核定等级', async () => {
    const { api } = joined.county;
    const [held] = await api.packages.list({ unit: TOWN, direction: 'in' });
    const digest = held?.digest ?? '';
    const [risk] = await api.approvals.list({ unit: VILLAGE });
    const riskId = risk?.riskId;
    if (riskId === undefined) throw new Error('no risk');
    for (const [operator, level] of [['甲', 1] as const, ['乙', 2] as const]) {
      await api.ledgers.changeOperator({ operator });
      await api.reviews.save({ digest, verdict: 'accept', levels: [{ riskId, level, why: '看法不同' }] });
    }
    await api.reviews.settleLevel({ digest, riskId, level: 1, why: '金额大' });
    expect(await api.risks.approvedLevels({ unit: VILLAGE })).toMatchObject([{ riskId, level: 1, by: '乙' }]);
    expect(await api.risks.approvedLevels({ unit: TOWN })).toEqual([]);
  });

  it('乡镇看得到报到哪一步：随哪一天的报送报出，县里接受以后算已接受', async () => {
    const lineOf = async () => (await town.api.tracking.list({})).find(({ unit }) => unit === VILLAGE);
    expect(await lineOf()).toMatchObject({
      state: 'on-behalf',
      onBehalf: { stage: 'sent', sentOn: '2026-11-20' },
      acceptedOn: { township: null, county: null },
    });
    const { county } = joined;
    const [held] = await county.api.packages.list({ unit: TOWN, direction: 'in' });
    const folder = folderOf(county, joined.box('receipt'));
    await importFile(town, (await county.api.packages.writeReceipt({ digest: held?.digest ?? '', folder })).path);
    expect(await lineOf()).toMatchObject({
      state: 'accepted',
      marks: ['on-behalf'],
      acceptedOn: { county: '2026-11-20' },
    });
  });

  it('乡镇的包被县里退回，县里催乡镇，不催它代报的村', async () => {
    const { county } = joined;
    const [held] = await county.api.packages.list({ unit: TOWN, direction: 'in' });
    const digest = held?.digest ?? '';
    await county.api.packages.takeBack({ digest, reason: '重看' });
    await county.api.packages.writeReturn({
      digest,
      folder: folderOf(county, joined.box('back')),
      reason: '缺会议纪要',
      remarks: [],
    });
    const states = new Map((await county.api.tracking.list({})).map(({ unit, state }) => [unit, state]));
    expect([states.get(TOWN), states.get(VILLAGE)]).toEqual(['returned', 'returned']);
    const words = await urged(county, 'list', 'urged-by-county');
    expect(words).toContain('柳溪镇');
    expect(words).not.toContain('下湾村');
  });
});

/** Attachments of the received village, with the size of the bytes that came along. */
function countyScans(file: string): unknown[] {
  return withRaw(file, (raw) =>
    raw
      .prepare(
        `SELECT a.file_name AS name, length(b.bytes) AS size FROM attachments a JOIN blobs b USING (sha256)
           JOIN snapshots s ON s.id = a.snapshot_id WHERE s.unit = ?`,
      )
      .all(VILLAGE),
  );
}
