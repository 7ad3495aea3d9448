import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cover } from '../../src/core/documents/forms/cover.ts';
import { rollup } from '../../src/core/documents/forms/rollup.ts';
import { formBundle, unitForms } from '../../src/core/documents/forms/unit-forms.ts';
import { coverContents, printForms, printTotals, unprintable } from '../../src/core/documents/print-forms.ts';
import type { FormSpec } from '../../src/domain/forms/form-spec.ts';
import type { FormId } from '../../src/domain/tasks/form-setting.ts';
import { sampleFacts, sampleForm, sampleSettings } from '../support/sample-facts.ts';
import { sampleCover, sampleRollup } from '../support/sample-rollup.ts';
import { cellTexts } from './form-text.ts';

const options = {
  fontsDir: join(import.meta.dirname, '../../resources/fonts'),
  createdAt: '2026-05-31T00:00:00.000Z',
  author: '柳河镇青龙村',
};
const { setting: _setting, ...facts } = sampleForm('risk-identification');
const bundlesOf = (...ids: FormId[]) => unitForms(facts).filter(({ id }) => ids.includes(id));

const hasPdftotext = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Text of a PDF without blanks and line ends, so that broken lines of a cell join again. */
function pdfText(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), bytes);
    return execFileSync('pdftotext', ['-raw', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' }).replaceAll(
      /\s/gu,
      '',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

describe('打印', () => {
  it.skipIf(!hasPdftotext)('PDF 里有每个单元格的文字（需要 pdftotext）', async () => {
    const bundles = [
      ...bundlesOf('personal-risks', 'measures', 'power-list'),
      formBundle(sampleRollup(), [rollup(sampleRollup())]),
      formBundle(sampleCover(), [cover(sampleCover())]),
    ];
    const { files } = await printForms(bundles, options);
    for (const [index, { pdf }] of files.entries()) {
      const text = pdfText(pdf);
      const wanted = (bundles[index]?.forms ?? []).flatMap(cellTexts).map(squeezed);
      expect(wanted.length).toBeGreaterThan(10);
      expect(wanted.filter((cell) => !text.includes(cell))).toEqual([]);
    }
  });

  it('页数与目录一致，个人表连续编页', async () => {
    const { files } = await printForms(bundlesOf('risk-identification', 'personal-risks'), options);
    expect(coverContents(files)).toEqual([
      { name: '附件2 部门廉政风险点识别表', pageCount: 2, firstPage: 1, lastPage: 2, copies: 2 },
      { name: '附件2-2 个人廉政风险点识别表', pageCount: 4, firstPage: 1, lastPage: 4, copies: 2 },
    ]);
    expect(printTotals(files)).toEqual({ pages: 12, sheets: 12 });
  });

  it('同样的内容和时间得到同样的文件', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => printForms(bundlesOf('power-list'), options)));
    expect(one?.files[0]?.pdf).toEqual(two?.files[0]?.pdf);
    expect(one?.files[0]?.xlsx).toEqual(two?.files[0]?.xlsx);
  });

  it('电子表格每个人一张工作表，行号放在隐藏列', async () => {
    const { files } = await printForms(bundlesOf('personal-risks'), { ...options, idColumn: true });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(files[0]?.xlsx ?? []) as unknown as ArrayBuffer);
    expect(workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
      '附件2-2 李䶮',
      '附件2-2 王㛃',
      '附件2-2 赵𠅤',
      '附件2-2 阿依努尔·艾斯卡尔',
    ]);
    const texts = workbook.worksheets[0]?.getSheetValues().flat().map(String) ?? [];
    expect(texts).toContain('risk-decide');
  });

  it('没有字体的字在打印之前列出来，写明在哪张表', () => {
    const strange = '\u{3134A}';
    const persons = sampleFacts.persons.map((person, index) =>
      index === 1 ? { ...person, name: `王${strange}` } : person,
    );
    const forms = unitForms({ ...facts, facts: { ...sampleFacts, persons } }).flatMap(
      (bundle): FormSpec[] => bundle.forms,
    );
    expect(unprintable(forms, options.fontsDir)).toEqual([{ char: strange, formId: 'risk-identification' }]);
    expect(
      unprintable(
        unitForms(facts).flatMap((bundle) => bundle.forms),
        options.fontsDir,
      ),
    ).toEqual([]);
  });

  it('公历周期、等级和类别换了词，所有的表仍能排版', async () => {
    const vocabularies = { ...sampleSettings.vocabularies, categories: [{ code: 'duty', name: '岗位职责' }] };
    const settings = { ...sampleSettings, vocabularies, levels: { id: 'two', names: ['Ⅰ级', 'Ⅱ级'] } };
    const { files } = await printForms(unitForms({ ...facts, settings }), options);
    expect(files.map(({ pageCount }) => pageCount > 0)).toEqual(files.map(() => true));
  });
});
