import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLimits } from '../../src/domain/forms/printed-list.ts';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, folderOf, type JoinedCounty } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let joined: JoinedCounty;
let village: Ledger;

beforeAll(async () => {
  joined = await aJoinedCounty();
  village = await joined.join('QH-01-02');
});
afterAll(() => joined.close());

const list = {
  title: '风险点',
  filter: '等级：高；搜索：“印章”',
  columns: [
    { key: 'number', label: '编号', kind: 'code' as const },
    { key: 'name', label: '风险点' },
    { key: 'level', label: '等级', kind: 'level' as const },
    { key: 'found', label: '查找日期', kind: 'day' as const },
    { key: 'measures', label: '措施数', kind: 'number' as const },
  ],
  rows: [
    ['0831-2026-0001', '印章外借不登记', '高', '2026-03-02', 3],
    ['0831-2026-0002', '=HYPERLINK("http://x","y")', '低', '', 12],
  ],
};

type Formats = Parameters<Ledger['api']['documents']['printList']>[0]['formats'];

async function printed(one: Partial<typeof list> & { blank?: string }, formats: Formats = ['pdf', 'xlsx']) {
  const folder = folderOf(village, joined.box('清单'));
  const { paths } = await village.api.documents.printList({ folder, list: { ...list, ...one }, formats });
  return paths;
}

async function sheetOf(path: string | undefined): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path ?? '');
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const textsOf = (sheet: ExcelJS.Worksheet): string[] =>
  sheet
    .getSheetValues()
    .flatMap((row) => (Array.isArray(row) ? row : []))
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value)] : []));

const pdfText = (path: string | undefined): string =>
  execFileSync('pdftotext', ['-raw', path ?? '', '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, '');

describe('清单导出', () => {
  it('PDF 和 Excel 都写明单位、标题、筛选和统计截止；文件名带日期', async () => {
    const [pdf, xlsx] = await printed({});
    expect([pdf, xlsx].map((path) => basename(path ?? ''))).toEqual([
      '风险点 2026-11-20.pdf',
      '风险点 2026-11-20.xlsx',
    ]);
    const words = ['下湾村', '风险点', '筛选：等级：高；搜索：“印章”；共2行。', '统计截止：2026年11月20日'];
    const sheet = textsOf(await sheetOf(xlsx))
      .join('\n')
      .replaceAll(/[^\S\n]/gu, '');
    const paper = pdfText(pdf);
    for (const word of words) {
      expect(paper).toContain(word);
      expect(sheet).toContain(word);
    }
    expect(paper).toContain('—1—');
  });

  it('Excel 里数字是数字，文字是文字（公式不生效），表头冻结、可筛选、每页重复', async () => {
    const sheet = await sheetOf((await printed({}, ['xlsx']))[0]);
    const head = sheet.getColumn(1).values.findIndex((value) => value === '序号');
    expect(sheet.getRow(head).values).toEqual([undefined, '序号', '编号', '风险点', '等级', '查找日期', '措施数']);
    expect(sheet.getCell(head + 2, 6)).toMatchObject({ value: 12, type: ExcelJS.ValueType.Number });
    expect(sheet.getCell(head + 2, 3)).toMatchObject({ value: '=HYPERLINK("http://x","y")', numFmt: '@' });
    expect(sheet.getCell(head + 1, 2)).toMatchObject({ value: '0831-2026-0001', numFmt: '@' });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head });
    expect(sheet.autoFilter).toBe(`A${head}:F${head + 2}`);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 });
  });

  it('加一列空白：末尾多一栏，行高够手写', async () => {
    const sheet = await sheetOf((await printed({ blank: '签收' }, ['xlsx']))[0]);
    const head = sheet.getColumn(1).values.findIndex((value) => value === '序号');
    expect(sheet.getCell(head, 7).value).toBe('签收');
    expect(sheet.getCell(head + 1, 7).value).toBe('');
    expect(sheet.getRow(head + 1).height).toBeGreaterThanOrEqual(25);
  });

  it('栏目多时改为横向，再多改用 A3', async () => {
    const wide = async (count: number) => {
      const columns = Array.from({ length: count }, (_, at) => ({ key: `k${at}`, label: `第${at}栏` }));
      const rows = [columns.map(() => '一段不长不短的文字内容')];
      const folder = folderOf(village, joined.box('宽表'));
      const wideList = { title: `宽${count}`, columns, rows };
      const { paths } = await village.api.documents.printList({ folder, list: wideList, formats: ['xlsx'] });
      return (await sheetOf(paths[0])).pageSetup;
    };
    expect(await wide(6)).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    expect(await wide(30)).toMatchObject({ paperSize: 8, orientation: 'landscape' });
  });

  it('日期和短词在 Excel 里不折行：一行一行高', async () => {
    const days = ['2026-12-15', '2026-11-20', '2026-11-20', '2026-11-20'];
    const columns = [
      { key: 'unit', label: '单位' },
      { key: 'state', label: '状态' },
      ...days.map((_, at) => ({ key: `day${at}`, label: `日期${at}`, kind: 'day' as const })),
      ...['风险点', '措施', '标记', '备注'].map((label) => ({ key: label, label })),
    ];
    const folder = folderOf(village, joined.box('日期'));
    const row = ['笔架垄村', '已接受', ...days, '24', '58', '代报', ''];
    const { paths } = await village.api.documents.printList({
      folder,
      list: { title: '进度', columns, rows: [row, row] },
      formats: ['xlsx'],
    });
    const sheet = await sheetOf(paths[0]);
    const head = sheet.getColumn(1).values.findIndex((value) => value === '序号');
    expect(sheet.getRow(head + 1).height).toBeLessThan(25);
  });

  it('没有行也能导出，写明没有', async () => {
    const [pdf] = await printed({ rows: [] }, ['pdf']);
    expect(pdfText(pdf)).toContain('没有符合条件的内容');
  });

  it('同样的内容得到同样的文件', async () => {
    const [one] = await printed({}, ['xlsx']);
    const before = readFileSync(one ?? '');
    await printed({}, ['xlsx']);
    expect(readFileSync(one ?? '')).toEqual(before);
  });

  it('太长的清单不做成 PDF，说明原因；Excel 还可以', async () => {
    const rows = Array.from({ length: listLimits.pdfRows + 1 }, (_, at) => [String(at), '文字', '低', '', at]);
    expect(await refusal(printed({ rows }, ['pdf']))).toMatchObject({
      code: 'LIST_TOO_LONG',
      params: { title: '风险点', rows: 5001, limit: 5000 },
    });
  });

  it('栏目重复、单元格过多的请求不接受', async () => {
    const twice = { columns: [...list.columns, list.columns[0] ?? { key: 'number', label: '' }] };
    expect(await refusal(printed(twice as typeof list, ['pdf']))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
