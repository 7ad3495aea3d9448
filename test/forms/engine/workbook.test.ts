import { resolve } from 'node:path';
import ExcelJS, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormSpec } from '../../../src/domain/forms/form-spec.ts';
import { renderXlsx, type XlsxOptions } from '../../../src/core/documents/excel/write/render-xlsx.ts';
import { markedForms } from './random-forms.ts';
import { chartForm, coverForm, riskForm, riskRows } from './sample-forms.ts';

const options: XlsxOptions = {
  fontsDir: resolve('resources/fonts'),
  title: '样表',
  author: '青石县',
  createdAt: '2026-05-31T00:00:00.000Z',
};

async function sheetsOf(forms: FormSpec[], change: Partial<XlsxOptions> = {}): Promise<Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await renderXlsx(forms, { ...options, ...change })) as never);
  return workbook.worksheets;
}

async function sheetOf(form: FormSpec, change: Partial<XlsxOptions> = {}): Promise<Worksheet> {
  const [sheet] = await sheetsOf([form], change);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Address, value, format; merges; widths; heights; print settings. */
function sheetAsText(sheet: Worksheet): string {
  const lines: string[] = [];
  sheet.eachRow((row, number) => {
    lines.push(`${number} 高 ${row.height}`);
    row.eachCell((cell) => {
      if (cell.master === cell) lines.push(`${cell.address} ${cell.numFmt ?? ''} ${JSON.stringify(cell.value)}`);
    });
  });
  const { printArea, printTitlesRow, paperSize, orientation, fitToWidth, fitToHeight } = sheet.pageSetup;
  lines.push(`合并 ${(sheet.model.merges ?? []).join(' ')}`);
  lines.push(`列宽 ${sheet.columns.map((column) => column.width).join(' ')}`);
  lines.push(`打印 ${JSON.stringify({ printArea, printTitlesRow, paperSize, orientation, fitToWidth, fitToHeight })}`);
  lines.push(`页脚 ${sheet.headerFooter.oddFooter} 页眉 ${sheet.headerFooter.oddHeader ?? ''}`);
  return `${lines.join('\n')}\n`;
}

function cellTexts(sheet: Worksheet): string {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && texts.push(cell.text)));
  return texts.join('\n');
}

describe('电子表格', () => {
  it.each([
    ['risk-form', riskForm(14, { watermark: '送审稿' })],
    ['cover', coverForm()],
    ['chart', chartForm()],
  ])('%s 的单元格、合并、列宽、打印区域与样张一致', async (name, form) => {
    await expect(sheetAsText(await sheetOf(form, { idColumn: true }))).toMatchFileSnapshot(`golden/${name}.xlsx.txt`);
  });

  it('60 份随机表格：文字一个不少、一个不重，每行都写明行高', async () => {
    await fc.assert(
      fc.asyncProperty(markedForms, async ({ form, marks, groupMarks }) => {
        const sheet = await sheetOf(form);
        const text = cellTexts(sheet);
        expect(marks.filter((mark) => text.split(mark).length !== 2)).toEqual([]);
        expect(groupMarks.filter((mark) => !text.includes(mark))).toEqual([]);
        const signers = form.tail?.signers ?? [];
        expect(signers.filter(({ label }) => !text.includes(label))).toEqual([]);
        const heights: number[] = [];
        sheet.eachRow((row) => heights.push(row.height));
        expect(heights.filter((height) => !(height > 0 && height <= 409))).toEqual([]);
      }),
      { numRuns: 60, seed: 20260531 },
    );
  });

  it('数字仍是数字，文字永远是文字：公式、转义、控制字符', async () => {
    const [row] = riskRows(1);
    const cells = { ...row?.cells, no: 7, name: '=1+1', power: '甲_x000D_乙', risk: '丙\u0007\ud800丁', owner: '0831' };
    const form = riskForm(1);
    const table = form.blocks[0];
    const blocks = table?.kind === 'table' ? [{ ...table, rows: [{ id: 'a', cells }] }] : [];
    const sheet = await sheetOf({ ...form, blocks }, { idColumn: true });
    const values = Object.fromEntries(['B6', 'D6', 'F6', 'K6', 'L6'].map((at) => [at, sheet.getCell(at).value]));
    expect(values).toEqual({ B6: 7, D6: '=1+1', F6: '丙丁', K6: '0831', L6: 'a' });
    expect(sheet.getCell('E6').text).toContain('_x000D_');
    expect(sheet.getCell('K6').numFmt).toBe('@');
  });

  it('下拉列表来自隐藏工作表，可以不要', async () => {
    const [sheet, lists] = await sheetsOf([riskForm(2), riskForm(2)].slice(0, 1));
    expect(sheet?.getCell('I6').dataValidation).toMatchObject({ type: 'list', formulae: ['选项_2'] });
    expect([lists?.state, lists?.getCell('B1').value]).toEqual(['hidden', '高']);
    expect(await sheetsOf([riskForm(2)], { dropDowns: false })).toHaveLength(1);
  });

  it('工作表名去掉不允许的字符，重名的编号', async () => {
    const names = ['附件2/部门[表]', '附件2部门表', '', 'x'.repeat(40)];
    const sheets = await sheetsOf(
      names.map((name) => ({ ...chartForm(), name })),
      { dropDowns: false },
    );
    expect(sheets.map((sheet) => sheet.name)).toEqual(['附件2部门表', '附件2部门表(2)', '表', 'x'.repeat(31)]);
  });

  it('同样的内容和时间得到同样的字节', async () => {
    const forms = [riskForm(14), coverForm()];
    const [first, second] = [await renderXlsx(forms, options), await renderXlsx(forms, options)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
