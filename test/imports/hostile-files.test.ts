import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { errorSentence } from '../../src/text/errors.ts';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import { foreignXlsx, sheetXml, zipOf } from './foreign-xlsx.ts';

const refusal = async (bytes: Uint8Array, name = '表.xlsx'): Promise<DomainError> => {
  try {
    await readSheet(bytes, name);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was read');
};
const code = async (bytes: Uint8Array, name?: string): Promise<string> => (await refusal(bytes, name)).code;
const ole = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const oneSheet = (xml: string): Promise<Buffer> =>
  foreignXlsx([{ name: '表', rows: [['甲']] }], { 'xl/worksheets/sheet1.xml': xml });

const columns = (count: number): string[] => Array.from({ length: count }, (_, index) => `列${index}`);

describe('不是可导入的表格', () => {
  it.each([
    ['空文件', Buffer.alloc(0), '表.csv', 'SHEET_EMPTY'],
    ['只有空白', Buffer.from(' \r\n\t'), '表.csv', 'SHEET_EMPTY'],
    ['只有逗号', Buffer.from(',,,\n,,'), '表.csv', 'SHEET_EMPTY'],
    ['旧格式', ole('Workbook'), '表.xls', 'SHEET_OLD_FORMAT'],
    ['WPS 旧格式', ole('Workbook'), '表.et', 'SHEET_OLD_FORMAT'],
    ['有密码', ole('EncryptedPackage'), '表.xlsx', 'SHEET_PASSWORD'],
    ['旧 Word', ole('WordDocument'), '表.doc', 'SHEET_WRONG_KIND'],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj'), '表.xlsx', 'SHEET_WRONG_KIND'],
    ['图片', Buffer.from('89504e470d0a1a0a0000', 'hex'), '表.csv', 'SHEET_WRONG_KIND'],
    ['网页', Buffer.from('\uFEFF<html><table><tr><td>甲'), '表.xls', 'SHEET_WRONG_KIND'],
    [
      'XML 表格',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      '表.xls',
      'SHEET_WRONG_KIND',
    ],
    ['乱码', Buffer.from('fffefdfc00010203ff', 'hex').subarray(2), '表.csv', 'SHEET_ENCODING_UNKNOWN'],
    ['引号不成对', Buffer.from('序号,风险点\n1,"甲\n2,乙\n'), '表.csv', 'SHEET_QUOTE_OPEN'],
    ['截断的 zip', Buffer.from('504b0304aabbccdd', 'hex'), '表.xlsx', 'SHEET_DAMAGED'],
  ])('%s', async (_name, bytes, file, expected) => {
    expect(await code(bytes, file)).toBe(expected);
  });

  it.each([
    ['word/document.xml', 'Word 文档'],
    ['ppt/presentation.xml', 'PowerPoint 文档'],
    ['xl/workbook.bin', 'xlsb 二进制表格'],
    ['content.xml', 'ODS 表格'],
    ['某文件.txt', '压缩包'],
  ])('zip 里是 %s', async (part, kind) => {
    const error = await refusal(await zipOf({ [part]: 'x' }), '材料.xlsx');

    expect([error.code, error.params]).toEqual(['SHEET_WRONG_KIND', { file: '材料.xlsx', kind }]);
    expect(errorSentence(error)).toBe(
      `「材料.xlsx」不是可以导入的表格（看起来是${kind}）。请把表格另存为 .xlsx 或 .csv 再导入。`,
    );
  });

  it('提示里只有文件名，没有文件夹', async () => {
    expect((await refusal(Buffer.alloc(0), 'D:\\上报\\表.xlsx')).params).toEqual({ file: '表.xlsx' });
  });
});

describe('大小在解析之前检查', () => {
  it('文件超过 20 MB', async () => {
    const error = await refusal(Buffer.alloc(20 * 1024 * 1024 + 1, 0x31), '表.csv');

    expect(error.code).toBe('SHEET_TOO_LARGE');
    expect(errorSentence(error)).toContain('超过 20 MB 的上限');
  });

  it('压缩炸弹：200 KB 解压成 200 MB，一秒内拒绝', async () => {
    const bomb = await oneSheet(`<worksheet><sheetData>${' '.repeat(200 * 1024 * 1024)}</sheetData></worksheet>`);
    const start = performance.now();

    expect(bomb.byteLength).toBeLessThan(300_000);
    expect(await code(bomb)).toBe('SHEET_INFLATES_TOO_MUCH');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('目录谎报大小', async () => {
    const bytes = await oneSheet(`<worksheet><sheetData>${' '.repeat(1024 * 1024)}</sheetData></worksheet>`);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(Buffer.byteLength(`<worksheet><sheetData>${' '.repeat(1024 * 1024)}</sheetData></worksheet>`));
    const lie = Buffer.from(bytes);
    const at = lie.lastIndexOf(size);
    lie.writeUInt32LE(100, at);

    expect(at).toBeGreaterThan(0);
    expect(await code(lie)).toBe('SHEET_DAMAGED');
  });

  it('csv 正好 50000 行照常读，50001 行拒绝', async () => {
    const { sheets } = await readSheet(Buffer.from('甲,乙\n'.repeat(50_000)), '表.csv');

    expect(sheets[0]?.rows).toHaveLength(50_000);
    expect(await code(Buffer.from('甲,乙\n'.repeat(50_001)), '表.csv')).toBe('SHEET_TOO_MANY_ROWS');
  });

  it('csv 很多空行后面还有内容时不悄悄截断', async () => {
    expect(await code(Buffer.from(`甲\n${'\n'.repeat(150_000)}乙\n`), '表.csv')).toBe('SHEET_TOO_MANY_ROWS');
  });

  it('xlsx 50001 行', async () => {
    const rows = Array.from({ length: 50_001 }, () => [1]);
    expect(await code(await foreignXlsx([{ name: '表', rows }]))).toBe('SHEET_TOO_MANY_ROWS');
  });

  it('正好 200 列照常读', async () => {
    const { sheets } = await readSheet(await foreignXlsx([{ name: '表', rows: [columns(200)] }]), '表.xlsx');

    expect(sheets[0]?.rows[0]?.cells).toHaveLength(200);
  });

  it('201 列拒绝', async () => {
    expect(await code(await foreignXlsx([{ name: '表', rows: [columns(201)] }]))).toBe('SHEET_TOO_MANY_COLUMNS');
    expect(await code(Buffer.from(columns(201).join(',')), '表.csv')).toBe('SHEET_TOO_MANY_COLUMNS');
  });

  it('只有格式、直到最后一行的表照常读', async () => {
    const empty = '<row r="1048576" spans="1:16384"><c r="XFD1048576" s="1"/></row>';
    const xml = sheetXml({ name: '表', rows: [['甲', '乙']] }).replace('</sheetData>', `${empty}</sheetData>`);
    expect((await readSheet(await oneSheet(xml), '表.xlsx')).sheets[0]?.rows.map((row) => row.cells)).toEqual([
      ['甲', '乙'],
    ]);
  });
});

describe('写法有害的 xlsx', () => {
  it('文档类型声明（实体膨胀、外部文件）', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${sheetXml({ name: '表', rows: [['&x;']] })}`;
    expect(await code(await oneSheet(xml))).toBe('SHEET_DAMAGED');
  });

  it('整表大小的合并、数据验证和超链接不费时间', async () => {
    const extra =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"甲"</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="none"/></hyperlinks><drawing r:id="none"/>';
    const merges = Array.from({ length: 1000 }, () => 'A1:XFD1048576');
    const rows = Array.from({ length: 2000 }, () => ['甲', '乙', '丙']);
    const bytes = await foreignXlsx([{ name: '表', rows, merges, extra }]);
    const start = performance.now();

    await readSheet(bytes, '表.xlsx');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('缺少工作表部件', async () => {
    const bytes = await foreignXlsx([], {
      'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    });
    expect(await code(bytes)).toBe('SHEET_DAMAGED');
  });

  it('空工作簿', async () => {
    expect(await code(await foreignXlsx([{ name: '表', rows: [] }]))).toBe('SHEET_EMPTY');
  });

  it('不完整的 XML', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>';
    expect(await code(await oneSheet(xml))).toBe('SHEET_DAMAGED');
  });
});
