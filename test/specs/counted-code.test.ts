import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrossDefinition } from '../../src/domain/rollup/cross-definition.ts';
import { shippedTables } from '../../src/domain/rollup/shipped-tables.ts';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import type { RiskId } from '../../src/domain/ids.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let county: Ledger;
const digests: string[] = [];
let joinedLater = '';

/** Straight to the county, so that one acceptance is one counted package. */
const straight = (settings: JoinedCounty['settings']) => ({
  ...settings,
  units: settings.units.map((unit) => ({ ...unit, submitTo: unit.parent === null ? null : 'QH' })),
});

async function accepted(code: string, seed = 'spec'): Promise<string> {
  const unit = await joined.join(code);
  const { path, digest } = await fillAndSubmit(joined, unit, code, seed);
  await importFile(county, path);
  await checkSeal(county, unit);
  await county.api.packages.accept({ digest });
  return digest;
}

beforeAll(async () => {
  joined = await aJoinedCounty({
    prepare: async ({ county: ledger, settings }) => {
      await ledger.api.tasks.save({ settings: straight(settings) });
    },
  });
  county = joined.county;
  digests.push(await accepted('QH-B1'), await accepted('QH-01-01'));
}, 60_000);
afterAll(() => joined.close());

/** As anybody can count it: sorted digests, a line each, SHA-256, modulo 10^30. */
const codeBy = (lines: readonly string[]): string => {
  const text = lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join('');
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return String(number % 10n ** 30n).padStart(30, '0');
};

const printedText = async (): Promise<string> => {
  const folder = folderOf(county, joined.box('汇总表'));
  const { paths } = await county.api.documents.printRollup({ folder });
  return wordsOf(paths);
};

const wordsOf = async (paths: readonly string[]): Promise<string> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(paths.find((path) => path.endsWith('.xlsx')) ?? '');
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts.join('\n');
};

describe('统计依据编码', () => {
  it('30 位数字由排序后的数据包摘要算出，用 sort 和 sha256sum 也能算出', async () => {
    expect(await county.api.reports.getCode({})).toEqual({ code: codeBy(digests), sources: 2 });
  });

  it('印在汇总表上，同时印在带依据的清单上；只统计一部分单位时编码不同', async () => {
    const code = codeBy(digests);
    expect(await printedText()).toContain(formatKeyCode(code));
    const part = await county.api.reports.getCode({ units: ['QH-01-01'] });
    expect(part).toEqual({ code: codeBy([digests[1] ?? '']), sources: 1 });
  });

  it('照纸上的编码核对：列出依据的数据包，与现在一致', async () => {
    const found = await county.api.reports.findCode({ code: formatKeyCode(codeBy(digests)) });
    expect(found).toMatchObject({
      changes: [],
      reports: [],
      basis: { cycle: '2026', withReceived: false, units: null },
    });
    expect(found?.sources.map(({ unitName, digest, submissionNo }) => [unitName, digest, submissionNo])).toEqual([
      ['上湾村', digests[1], 1],
      ['县水务局', digests[0], 1],
    ]);
  });

  it('没有打印过的编码，凡现在数得出的也认得；别的编码说不认得；位数不对说明', async () => {
    const part = codeBy([digests[1] ?? '']);
    expect(await county.api.reports.findCode({ code: part })).toMatchObject({ countedAt: null, changes: [] });
    expect(await county.api.reports.findCode({ code: '1'.repeat(30) })).toBeNull();
    expect(await refusal(county.api.reports.findCode({ code: '12345' }))).toMatchObject({
      code: 'E_KEY_CODE_FORM',
      params: { digits: 5 },
    });
  });

  it.each<[string, Partial<CrossDefinition['filters']>, number[]]>([
    ['按单位筛选，只含那个单位的', { unit: ['QH-01-01'] }, [1]],
    ['按乡镇筛选，只含乡镇里的', { township: ['QH-01'] }, [1]],
    ['按单位性质筛选，也一样', { unitKind: ['village'] }, [1]],
    ['按等级、类别筛选仍读整份数据，编码不变', { level: ['1'], category: ['process'] }, [0, 1]],
  ])('交叉表%s', async (name, filters, counted) => {
    const definition = { ...shippedTables.categoryLevel, filters };
    const { paths } = await county.api.documents.printCross({
      folder: folderOf(county, joined.box('交叉表')),
      title: name,
      definition,
    });
    const words = await wordsOf(paths);
    const code = codeBy(counted.map((at) => digests[at] ?? ''));
    expect(words).toContain(formatKeyCode(code));
    expect(words).toContain(`计入的 ${counted.length} 个单位`);
    expect(words.includes('等级、类别等筛选不改变编码')).toBe('level' in filters);
    expect(await county.api.reports.findCode({ code })).toMatchObject({ changes: [] });
  });

  it('点开的风险点清单按单位筛选时，编码只含那个单位的，核对时说出筛选', async () => {
    const list = { title: '风险点', columns: [{ key: 'n', label: '编号' }], rows: [['1']] };
    const conditions = [
      { dimension: 'township' as const, keys: ['QH-01'] },
      { dimension: 'level' as const, keys: ['1'] },
    ];
    const { paths } = await county.api.documents.printList({
      folder: folderOf(county, joined.box('清单')),
      list,
      formats: ['xlsx'],
      basis: { conditions },
    });
    const code = codeBy([digests[1] ?? '']);
    expect(await wordsOf(paths)).toContain(formatKeyCode(code));
    const found = await county.api.reports.findCode({ code });
    expect([found, ...(found?.others ?? [])].map((one) => one?.filter)).toContain('乡镇：柳溪镇');
  });

  it('几种筛选计入的是同样几份：各说各的变化', async () => {
    const [code, before] = [codeBy([digests[1] ?? '']), digests.length];
    const added = await accepted('QH-01-02');
    const found = await county.api.reports.findCode({ code });
    const changesBy = new Map([found, ...(found?.others ?? [])].map((one) => [one?.filter, one?.changes.length]));
    expect(changesBy.get('单位：上湾村')).toBe(0);
    expect(changesBy.get('乡镇：柳溪镇')).toBe(1);
    expect(digests).toHaveLength(before);
    joinedLater = added;
  });

  it('又接受一份后，旧编码说明多了哪个单位的哪一份', async () => {
    const code = codeBy(digests);
    const added = joinedLater;
    const found = await county.api.reports.findCode({ code });
    expect(found?.changes).toEqual([
      { unitName: '下湾村', before: null, now: expect.objectContaining({ digest: added, submissionNo: 1 }) as unknown },
    ]);
    expect(await county.api.reports.getCode({})).toEqual({ code: codeBy([...digests, added]), sources: 3 });
  });

  it('自己核定了等级，编码也随之改变', async () => {
    const before = await county.api.reports.getCode({});
    const [risk] = await county.api.rollup.listRisks({ units: ['QH-01-02'] });
    await county.api.risks.approve({
      unit: 'QH-01-02',
      cycle: '2026',
      levels: [{ riskId: (risk?.id ?? '') as RiskId, level: 1, why: '抽审' }],
    });
    const after = await county.api.reports.getCode({});
    expect(after.code).not.toBe(before.code);
    expect(after.sources).toBe(before.sources + 1);
  });

  it('本单位自己的台账按内容计入：改一个字编码就不同，改回来又相同', async () => {
    const unit = await joined.join('QH-01');
    const facts = factsOf(joined.settings, 'QH-01');
    await unit.api.entries.load({ facts });
    const before = await unit.api.reports.getCode({});
    expect(before).toMatchObject({ sources: 1 });
    const [office] = facts.offices;
    if (office === undefined) throw new Error('the township has offices');
    await unit.api.offices.save({ rows: [{ ...office, name: '改名办' }] });
    expect((await unit.api.reports.getCode({})).code).not.toBe(before.code);
    await unit.api.offices.save({ rows: [office] });
    expect((await unit.api.reports.getCode({})).code).toBe(before.code);
  });
});

it('汇总表的 PDF 每页相同的输入逐字节相同', async () => {
  const folder = folderOf(county, joined.box('两次'));
  const { paths } = await county.api.documents.printRollup({ folder });
  const before = readFileSync(paths[0] ?? '');
  await county.api.documents.printRollup({ folder });
  expect(readFileSync(paths[0] ?? '')).toEqual(before);
});
