import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { ReportDefinition } from '../../src/domain/reports/report-definition.ts';
import type { CrossDefinition } from '../../src/domain/rollup/cross-definition.ts';
import { shippedTables } from '../../src/domain/rollup/shipped-tables.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { withRaw } from '../support/ledger-dump.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
let bureau: Ledger;
let firstId: string;

async function takeIn(path: string, digest: string): Promise<void> {
  await importFile(county, path);
  await checkSeal(county, bureau);
  await county.api.packages.accept({ digest });
}

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  bureau = await joined.join('QH-B1');
}, 60_000);
afterAll(() => joined.close());

const box = (name: string): string => folderOf(county, joined.box(name));
const totalOf = (rows: Awaited<ReturnType<Ledger['api']['reports']['get']>>['rows']) =>
  rows.find(({ kind }) => kind === 'total');

describe('报表快照', () => {
  it('还没有可以计入的报送时不能固定，说明原因', async () => {
    expect(await refusal(county.api.reports.freeze({ name: '年报' }))).toMatchObject({ code: 'REPORT_EMPTY' });
  });

  it('固定下来的数字、编码、时间、经办人都在；与现在的数没有差别', async () => {
    const { path, digest } = await fillAndSubmit(joined, bureau, 'QH-B1');
    await takeIn(path, digest);
    const frozen = await county.api.reports.freeze({ name: '2026 年度汇总（上报市里）' });
    firstId = frozen.id;
    expect(await county.api.reports.list({})).toMatchObject([
      {
        id: frozen.id,
        name: '2026 年度汇总（上报市里）',
        kind: 'rollup',
        codes: [frozen.code],
        frozenBy: '经办人',
        voidAt: null,
      },
    ]);
    const { rows, parts } = await county.api.reports.get({ id: frozen.id });
    expect(parts).toMatchObject([
      { changes: [], code: frozen.code, units: 1, sources: [{ unitName: '县水务局', digest, submissionNo: 1 }] },
    ]);
    expect(rows.flatMap(({ changed }) => changed)).toEqual([]);
    expect(totalOf(rows)?.frozen?.['risks']).toBe(8);
  });

  it('以后的变化列在旁边：哪一格、现在是多少、哪个单位的哪一次报送', async () => {
    await bureau.api.finals.reopen({ reason: '补充' });
    await bureau.api.persons.save({
      rows: [{ id: '00000000-0000-4000-8000-00000000abcd' as PersonId, name: '新来', duty: '', position: 99 }],
    });
    const { path, digest } = await submitTo(bureau, joined.box('第二次'));
    await importFile(county, path);
    await county.api.packages.accept({ digest });
    const { rows, parts } = await county.api.reports.get({ id: firstId });
    expect(parts[0]?.changes).toMatchObject([
      {
        unitName: '县水务局',
        before: { kind: 'package', submissionNo: 1 },
        now: { kind: 'package', submissionNo: 2, digest },
      },
    ]);
    const total = totalOf(rows);
    expect(total?.changed).toEqual(['persons']);
    expect((total?.now?.['persons'] ?? 0) - (total?.frozen?.['persons'] ?? 0)).toBe(1);
  });

  it('再打印与当时逐字节相同，虽然现在的数变了', async () => {
    const print = async (name: string) => {
      const { paths } = await county.api.reports.print({ id: firstId, folder: box(name), formats: ['pdf', 'xlsx'] });
      return paths.map((path) => readFileSync(path));
    };
    const [one, two] = [await print('甲'), await print('乙')];
    expect(one).toHaveLength(2);
    expect(one).toEqual(two);
  });

  it('编码在纸上，核对时说是哪一份快照、之后变了什么', async () => {
    const [report] = await county.api.reports.list({});
    const found = await county.api.reports.findCode({ code: report?.codes[0] ?? '' });
    expect(found?.reports).toMatchObject([{ id: firstId, name: '2026 年度汇总（上报市里）' }]);
    expect(found?.changes).toHaveLength(1);
  });

  it('不能删除也不能改，只能写明原因作废，作废后仍可查看；不能作废两次', async () => {
    await county.api.reports.void({ id: firstId, reason: '口径有误，另行上报' });
    expect(await county.api.reports.list({})).toMatchObject([
      { id: firstId, voidReason: '口径有误，另行上报', voidBy: '经办人' },
    ]);
    expect((await county.api.reports.get({ id: firstId })).rows.length).toBeGreaterThan(0);
    expect(await refusal(county.api.reports.void({ id: firstId, reason: '再来' }))).toMatchObject({
      code: 'REPORT_VOID',
      params: { name: '2026 年度汇总（上报市里）' },
    });
    expect(await refusal(county.api.reports.get({ id: '00000000-0000-4000-8000-000000000000' }))).toMatchObject({
      code: 'REPORT_UNKNOWN',
    });
  });
});

describe('以前固定的汇总表', () => {
  it('照旧读得出，与现在逐格比较', async () => {
    const { rows } = await county.api.rollup.get({});
    const { code } = await county.api.reports.getCode({});
    const id = '00000000-0000-4000-8000-0000000000a1';
    // What earlier programs wrote: the lines of the roll-up, no kind, no parts.
    withRaw(county.file, (raw) => {
      raw.prepare("INSERT OR IGNORE INTO counted_codes VALUES (?, '2026', '{}', '[]', 't', '甲')").run(code);
      raw
        .prepare(
          `INSERT INTO frozen_reports (id, name, cycle, task_version, code, basis, figures, form, frozen_at, frozen_by)
           VALUES (?, '去年的', '2026', 1, ?, ?, ?, '{}', '2026-10-01T04:00:00.000Z', '甲')`,
        )
        .run(id, code, JSON.stringify({ cycle: '2026', withReceived: false, units: null }), JSON.stringify(rows));
    });
    const opened = await county.api.reports.get({ id });
    expect(opened).toMatchObject({ report: { kind: 'rollup', countedOn: '2026-10-01', codes: [code] }, filter: '' });
    expect(opened.rows).toHaveLength(rows.length);
    expect(opened.rows.flatMap(({ changed }) => changed)).toEqual([]);
    expect(totalOf(opened.rows)?.frozen?.['risks']).toBe(8);
  });
});

describe('交叉表、比较和图的快照', () => {
  let village: Ledger;
  let digest: string;
  const cross: CrossDefinition = { ...shippedTables.categoryLevel, filters: { unit: ['QH-01-01', 'QH-01-02'] } };
  const freeze = (name: string, of: ReportDefinition) => county.api.reports.freeze({ name, of });
  beforeAll(async () => {
    village = await joined.join('QH-01-01');
    const sent = await fillAndSubmit(joined, village, 'QH-01-01');
    digest = sent.digest;
    await takeInFrom(village, sent);
  }, 60_000);

  async function takeInFrom(unit: Ledger, sent: { path: string; digest: string }): Promise<void> {
    await importFile(county, sent.path);
    await checkSeal(county, unit);
    await county.api.packages.accept({ digest: sent.digest });
  }

  it('交叉表：定义、统计截止和编码一起存下；编码只含筛选出的单位；每一格都与固定时的表一样', async () => {
    const { id, code } = await freeze('两村', { kind: 'cross', definition: cross });
    expect(code).toBe((await county.api.reports.getCode({ units: ['QH-01-01', 'QH-01-02'] })).code);
    const table = await county.api.cross.get({ definition: cross });
    const { report, filter, columns, rows, parts } = await county.api.reports.get({ id });
    expect(report).toMatchObject({ kind: 'cross', countedOn: '2026-11-20', codes: [code] });
    expect(filter).toBe('单位：上湾村、下湾村');
    expect(parts).toMatchObject([{ units: 1, filter: '单位：上湾村、下湾村', sources: [{ digest }], changes: [] }]);
    expect(columns.map(({ key }) => key)).toEqual(table.columns.map(({ key }) => key));
    for (const { key, line } of table.rows)
      expect(Object.values(rows.find((row) => row.key === key)?.frozen ?? {})).toEqual(line?.shown);
    expect(rows.at(-1)).toMatchObject({ kind: 'total', title: '合计', changed: [] });
  });

  it('后来变了：交叉表逐格写明；筛选以外的单位变了，不算', async () => {
    const units = { kind: 'compare', by: 'unit', keys: ['QH-B1', 'QH-01-01'] } satisfies ReportDefinition;
    const [crossId, compareId] = [
      (await freeze('两村再固定', { kind: 'cross', definition: cross })).id,
      (await freeze('两个单位', units)).id,
    ];
    const other = await joined.join('QH-01-02');
    await takeInFrom(other, await fillAndSubmit(joined, other, 'QH-01-02'));
    const { rows, parts } = await county.api.reports.get({ id: crossId });
    expect(parts[0]?.changes).toMatchObject([{ unitName: '下湾村', before: null, now: { submissionNo: 1 } }]);
    const total = totalOf(rows);
    expect(total?.changed).toContain('*');
    expect((total?.now?.['*'] ?? 0) - (total?.frozen?.['*'] ?? 0)).toBe(8);
    const compared = await county.api.reports.get({ id: compareId });
    expect(compared.parts[0]?.changes).toEqual([]);
    expect(compared.rows.flatMap(({ changed }) => changed)).toEqual([]);
    expect(compared.columns.map(({ key }) => key).slice(0, 4)).toEqual([
      'n QH-B1',
      'share QH-B1',
      'n QH-01-01',
      'share QH-01-01',
    ]);
  });

  it('年度比较：每年一个编码，都核对得到这份快照', async () => {
    const settings = structuredClone(joined.settings);
    await county.api.tasks.save({ settings: { ...settings, cycle: { ...settings.cycle, code: '2025' } } });
    const facts = factsOf(settings, 'QH-B1', 'last', 3);
    const profiles = facts.profiles.map((profile) => ({ ...profile, cycle: '2025' }));
    await county.api.entries.load({ cycle: '2025', unit: 'QH-B1', facts: { ...facts, profiles } });
    const { id } = await freeze('两年', { kind: 'compare', by: 'cycle', keys: ['2025', '2026'] });
    const { report, parts } = await county.api.reports.get({ id });
    expect(parts.map(({ cycle }) => cycle)).toEqual(['2025', '2026']);
    expect(new Set(report.codes).size).toBe(2);
    for (const code of report.codes)
      expect((await county.api.reports.findCode({ code }))?.reports.map(({ name }) => name)).toContain('两年');
  });

  it('图随快照存下，再打印与当时逐字节相同；Excel 里只有一张表', async () => {
    const chart = {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>',
    };
    const { id } = await county.api.reports.freeze({
      name: '图',
      title: '热力图',
      of: { kind: 'cross', definition: cross },
      charts: [{ ...chart, width: 400, height: 200 }],
    });
    const print = async (name: string) => {
      const { paths } = await county.api.reports.print({ id, folder: box(name), formats: ['pdf', 'xlsx'] });
      return paths.map((path) => readFileSync(path));
    };
    const [one, two] = [await print('图甲'), await print('图乙')];
    expect(one).toEqual(two);
    const sheet = await readSheet(one[1] ?? Buffer.alloc(0), 'xlsx');
    const words = JSON.stringify(sheet);
    const listed = new Map((await county.api.reports.list({})).map(({ name, isChart }) => [name, isChart]));
    expect([listed.get('图'), listed.get('两村'), listed.get('两年')]).toEqual([true, false, false]);
    expect(words).toContain('统计截止：2026年11月20日');
    expect(words).toContain('之内计入的 2 个单位');
  });

  it('筛选里什么也没有计入的，不能固定', async () => {
    const nobody = { ...cross, filters: { unit: ['QH-01'] } };
    expect(await refusal(freeze('空', { kind: 'cross', definition: nobody }))).toMatchObject({
      code: 'REPORT_EMPTY',
      params: { form: '空' },
    });
  });
});
