/** 统计依据编码 under lists of found texts: searches and 雷同文字 read more than a roll-up counts. */
import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  fillAndSubmit,
  folderOf,
  importFile,
  type JoinedCounty,
} from '../support/joined-county.ts';

let joined: JoinedCounty;
let county: Ledger;
let bureau: Ledger;
const digests: Record<string, string> = {};

/** Received, nothing decided. */
async function received(code: string): Promise<Ledger> {
  const unit = await joined.join(code);
  const { path, digest } = await fillAndSubmit(joined, unit, code);
  await importFile(county, path);
  digests[code] = digest;
  return unit;
}

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  bureau = await received('QH-B1');
  await received('QH-01-01');
}, 60_000);
afterAll(() => joined.close());

const codeOf = (...codes: string[]): string => {
  const text = codes
    .map((code) => digests[code] ?? '')
    .toSorted()
    .map((line) => `${line}\n`)
    .join('');
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return String(number % 10n ** 30n).padStart(30, '0');
};

type Basis = Parameters<Ledger['api']['documents']['printList']>[0]['basis'];

async function wordsOn(basis: Basis): Promise<string> {
  const { paths } = await county.api.documents.printList({
    folder: folderOf(county, joined.box('清单')),
    list: { title: '查找结果：风险点', columns: [{ key: 'text', label: '文字' }], rows: [['青砖窑低价出租']] },
    formats: ['xlsx'],
    ...(basis === undefined ? {} : { basis }),
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(paths[0] ?? '');
  const words: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => words.push(cell.text)));
  return words.join('\n');
}

it('查找、雷同文字的清单：还没有决定的也看过，编码由看过的各份算出；汇总表只算已接受的', async () => {
  const words = await wordsOn({ texts: true });
  expect(words).toContain('统计截止：2026年11月20日');
  expect(words).toContain(formatKeyCode(codeOf('QH-B1', 'QH-01-01')));
  expect(words).toContain('计入的 2 个单位的整份数据摘要算出，字词、等级等条件不改变编码');
  expect(words).toContain('没有接受的取最近收到的一次');
  expect((await county.api.reports.getCode({})).code).toBeNull();
});

it('只查一个单位的，编码只含那个单位；核对时认得是哪一类清单', async () => {
  const code = codeOf('QH-B1');
  expect(await wordsOn({ texts: true, units: ['QH-B1'] })).toContain(formatKeyCode(code));
  expect(await county.api.reports.findCode({ code })).toMatchObject({
    basis: { texts: true, units: ['QH-B1'] },
    filter: '单位：县水务局',
    sources: [{ unitName: '县水务局', digest: digests['QH-B1'], submissionNo: 1 }],
    changes: [],
  });
});

it('退回的还是最近的文字，编码不变', async () => {
  await county.api.packages.writeReturn({
    digest: digests['QH-01-01'] ?? '',
    reason: '重写',
    remarks: [],
    folder: folderOf(county, joined.box('退回')),
  });
  const found = await county.api.reports.findCode({ code: codeOf('QH-B1', 'QH-01-01') });
  expect(found).toMatchObject({ basis: { texts: true }, changes: [] });
});

it('又来了一份，编码核对说是哪个单位换了哪一次；没有打印过的编码，现在数得出的也认得', async () => {
  const before = codeOf('QH-B1');
  await checkSeal(county, bureau);
  await bureau.api.finals.reopen({ reason: '补充' });
  await bureau.api.finals.lock({});
  const again = await bureau.api.packages.submit({ folder: folderOf(bureau, joined.box('再报')), withForms: false });
  await importFile(county, again.path);
  const found = await county.api.reports.findCode({ code: before });
  expect(found?.changes).toMatchObject([
    { unitName: '县水务局', before: { submissionNo: 1 }, now: { submissionNo: 2, digest: again.digest } },
  ]);
  digests['QH-B1'] = again.digest;
  const unprinted = await county.api.reports.findCode({ code: codeOf('QH-B1', 'QH-01-01') });
  expect(unprinted).toMatchObject({ countedAt: null, basis: { texts: true }, changes: [] });
});

it('不是从报送数出来的清单，只写统计截止', async () => {
  const words = await wordsOn(undefined);
  expect(words).toContain('统计截止：2026年11月20日');
  expect(words).not.toContain('统计依据编码');
});
