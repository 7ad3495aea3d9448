import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { planSheet } from '../../../src/core/documents/excel/write/plan-sheet.ts';
import { renderXlsx } from '../../../src/core/documents/excel/write/render-xlsx.ts';
import { paginateSheet } from '../../../src/core/documents/excel/write/sheet-pages.ts';
import { measures } from '../../../src/core/documents/forms/measures.ts';
import { measuresByRow } from '../../../src/core/documents/forms/measures-by-row.ts';
import { personalRisks } from '../../../src/core/documents/forms/personal-risks.ts';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import type { FormSpec } from '../../../src/domain/forms/form-spec.ts';
import { sampleForm } from '../../support/sample-facts.ts';
import { hasOffice, type OfficePrint, printWithOffice } from './print-with-office.ts';
import { coverForm, noticeForm, riskForm, riskRows } from './sample-forms.ts';

const fontsDir = resolve('resources/fonts');
const options = { fontsDir, title: '样表', author: '青石县', createdAt: '2026-05-31T00:00:00.000Z' };

/** The wide table with a row of 1 500 characters at its end. */
function longForm(): FormSpec {
  const [first] = riskRows(1);
  const long = '公示时间不足七日；收受申请人礼品礼金后降低审核标准。'.repeat(60);
  const table = riskForm(30).blocks[0];
  const longRow = { id: 'long', cells: { ...first?.cells, form: long, no: 99 } };
  return riskForm(1, { blocks: table?.kind === 'table' ? [{ ...table, rows: [...table.rows, longRow] }] : [] });
}

const forms = [
  longForm(),
  coverForm(),
  noticeForm(),
  measures(sampleForm('measures')),
  measuresByRow(sampleForm('measures-by-row')),
  ...personalRisks(sampleForm('personal-risks')),
];

async function cellTexts(xlsx: Uint8Array): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(xlsx) as never);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && texts.push(...cell.text.split('\n'))));
  }
  return texts;
}

/** The same workbook with every row so much lower. */
async function withLowerRows(xlsx: Uint8Array, share: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(xlsx) as never);
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => (row.height *= share));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Words of which a part is missing on paper, though the file has them: the row is too low for them. */
const cutWords = ({ words }: OfficePrint): string[] =>
  words.filter(({ text, inkShare }) => /^\p{Script=Han}{3,}/u.test(text) && inkShare < 0.75).map(({ text }) => text);

// Needs LibreOffice and poppler; skipped where they are missing.
describe.skipIf(!hasOffice)('LibreOffice 打印电子表格（需要 soffice、pdftotext、pdftoppm）', () => {
  it('每个单元格的文字都在，没有一行被行高切掉，页数与预计一致', { timeout: 60_000 }, async () => {
    const xlsx = await renderXlsx(forms, options);
    const print = printWithOffice(xlsx);
    const texts = await cellTexts(xlsx);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => !print.text.includes(text.replace(/\s/g, '')))).toEqual([]);
    expect(print.words.length).toBeGreaterThan(500);
    expect(cutWords(print)).toEqual([]);
    const fonts = openFonts(fontsDir);
    const lastPages = forms.map((form) => paginateSheet(planSheet(form, fonts)).pageOfRow.at(-1) ?? 0);
    expect(print.pageCount).toBe(lastPages.reduce((sum, last) => sum + last + 1, 0));
  });

  it('行高不够时看得出来：压低四成就有字被切掉', { timeout: 60_000 }, async () => {
    const xlsx = await renderXlsx([measuresByRow(sampleForm('measures-by-row'))], options);
    const lower = printWithOffice(await withLowerRows(xlsx, 0.6));
    expect(cutWords(lower).length).toBeGreaterThan(0);
  });
});
