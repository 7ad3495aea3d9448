import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import type { SheetRow } from '../../src/domain/imports/sheet.ts';
import { columnName, foreignXlsx, type CellSpec } from './foreign-xlsx.ts';
import { fixtureBytes } from './preview-file.ts';

const rowsOf = async (
  rows: CellSpec[][],
  more: Partial<Parameters<typeof foreignXlsx>[0][number]> = {},
): Promise<SheetRow[]> => {
  const { sheets } = await readSheet(await foreignXlsx([{ name: '表', rows, ...more }]), '表.xlsx');
  return sheets[0]?.rows ?? [];
};
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding);

describe('读 xlsx', () => {
  it('数字、日期、百分比按看到的样子', async () => {
    const cells = [
      12.5,
      0.1 + 0.2,
      123456789012345680,
      '<c s="1"><v>45473</v></c>',
      '<c s="4"><v>45473</v></c>',
      '<c s="2"><v>0.25</v></c>',
      '<c s="3"><v>7</v></c>',
      '<c s="5"><v>8</v></c>',
      '<c t="b"><v>1</v></c>',
    ];
    const [row] = await rowsOf([cells]);

    expect(row?.cells).toEqual([
      '12.5',
      '0.3',
      '123456789012345680',
      '2024-06-30',
      '2024-06-30',
      '25%',
      '007',
      '8.00',
      'TRUE',
    ]);
  });

  it('公式只取保存的结果，不计算；没有结果和引用别的文件都有标记', async () => {
    const [row] = await rowsOf([
      [
        '<c t="str"><f>HYPERLINK("http://example.invalid","点这里")</f><v>点这里</v></c>',
        '<c><f>1+1</f></c>',
        '<c><f>[1]Sheet1!A1</f><v>9</v></c>',
        '<c t="e"><v>#REF!</v></c>',
      ],
    ]);

    expect(row?.cells).toEqual(['点这里', '〔公式〕', '9', '#REF!']);
    expect(row?.marks).toEqual([
      { column: 0, mark: 'formula' },
      { column: 1, mark: 'formula-without-result' },
      { column: 2, mark: 'external-link' },
      { column: 3, mark: 'error-value' },
    ]);
  });

  it('富文本连成一段，空格保留', async () => {
    const [row] = await rowsOf([
      ['<c t="inlineStr"><is><r><t xml:space="preserve">高 </t></r><r><rPr><b/></rPr><t>风险</t></r></is></c>'],
    ]);

    expect(row?.cells).toEqual(['高 风险']);
  });

  it('合并单元格向下、向右补全并标记，原来的空行不算行', async () => {
    const rows = await rowsOf([['甲', null, '乙'], [null, null, '丙'], [null, null, null], ['丁']], {
      merges: ['A1:B3', 'C2:C3'],
    });

    expect(rows.map((row) => [row.line, row.cells])).toEqual([
      [1, ['甲', '甲', '乙']],
      [2, ['甲', '甲', '丙']],
      [4, ['丁']],
    ]);
    expect(rows[1]?.marks).toEqual([
      { column: 0, mark: 'filled-down' },
      { column: 1, mark: 'filled-across' },
    ]);
  });

  it('隐藏的行和工作表照读，带标记；行号是原表的行号', async () => {
    const bytes = await foreignXlsx([
      { name: '一', rows: [['甲'], [], ['乙']], hiddenRows: [3] },
      { name: '二&三', rows: [['丙']], state: 'hidden' },
    ]);
    const { sheets } = await readSheet(bytes, '表.xlsx');

    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['一', false],
      ['二&三', true],
    ]);
    expect(sheets[0]?.rows.map((row) => [row.line, row.hidden])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  it('别的程序写的带前缀的 XML 也能读', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = await foreignXlsx([{ name: '表', rows: [] }], { 'xl/worksheets/sheet1.xml': prefixed });

    expect((await readSheet(bytes, '表.xlsx')).sheets[0]?.rows[0]?.cells).toEqual(['甲']);
  });
});

describe('读 csv', () => {
  const content = '序号,风险点\n1,"甲\n乙"\n\n2,丙,多一格\n';
  const utf16be = (): Buffer => text(`\uFEFF${content}`, 'utf16le').swap16();
  it.each([
    ['UTF-8', text(content), 'utf-8'],
    ['UTF-8 带 BOM', text(`\uFEFF${content}`), 'utf-8'],
    ['UTF-16LE 带 BOM', text(`\uFEFF${content}`, 'utf16le'), 'utf-16le'],
    ['UTF-16LE 无 BOM', text(content, 'utf16le'), 'utf-16le'],
    ['UTF-16BE 带 BOM', utf16be(), 'utf-16be'],
    ['制表符', text(content.replaceAll(',', '\t')), 'utf-8'],
    ['分号', text(content.replaceAll(',', ';')), 'utf-8'],
    ['sep= 声明', text(`sep=|\n${content.replaceAll(',', '|')}`), 'utf-8'],
    ['CRLF', text(content.replaceAll('\n', '\r\n')), 'utf-8'],
  ])('%s', async (name, bytes, encoding) => {
    const file = await readSheet(bytes, '表.csv');
    const shift = name.startsWith('sep') ? 1 : 0;

    expect(file.encoding).toBe(encoding);
    expect(
      file.sheets[0]?.rows.map((row) => [row.line - shift, row.cells.map((cell) => cell.replaceAll('\r', ''))]),
    ).toEqual([
      [1, ['序号', '风险点']],
      [2, ['1', '甲\n乙']],
      [4, ['2', '丙', '多一格']],
    ]);
  });

  it('GB 18030', async () => {
    const file = await readSheet(fixtureBytes('risks-gb18030.csv'), '表.csv');

    expect([file.encoding, file.sheets[0]?.rows[0]?.cells[1]]).toEqual(['gb18030', '岗位']);
  });

  it('扩展名不符时按内容读，并告知', async () => {
    expect(await readSheet(text(content), '表.xls')).toMatchObject({ format: 'csv', extensionDiffers: true });
    expect(await readSheet(await foreignXlsx([{ name: '表', rows: [['甲']] }]), '表.csv')).toMatchObject({
      format: 'xlsx',
      extensionDiffers: true,
    });
  });
});

describe('列名', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [201, 'GT'],
  ])('%i → %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});
