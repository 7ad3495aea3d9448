import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { cleanText } from '../../../src/core/documents/layout/clean-text.ts';
import { Fonts, openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { missingGlyphs, missingGlyphsOfForms } from '../../../src/core/documents/layout/missing-glyphs.ts';
import { renderPdf } from '../../../src/core/documents/pdf/render-pdf.ts';
import { riskForm } from './sample-forms.ts';

const fontsDir = resolve('resources/fonts');
const fonts = openFonts(fontsDir);
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

describe('字体', () => {
  it('人名用的生僻字都能打印', () => {
    expect(missingGlyphs(fonts, '䶮㛃𠅤喆旸堃·★—“”〔2026〕')).toEqual([]);
    expect(fonts.runs('王䶮、赵𠅤𠂆', 'Fang').map((run) => [run.face, run.text])).toEqual([
      ['Fang', '王'],
      ['SongLight', '䶮'],
      ['Fang', '、赵'],
      ['SongLight', '𠅤'],
      ['Rare', '𠂆'],
    ]);
  });

  it('没有字形的字符逐个报告一次，并注明所在表格', () => {
    expect(missingGlyphs(fonts, '张\uE863三\uE863\u{F0000}')).toEqual(['\uE863', '\u{F0000}']);
    const form = riskForm(1, { heading: { title: '李\uE863的表' } });
    expect(missingGlyphsOfForms(fonts, [riskForm(1), { ...form, id: 'second' }])).toEqual([
      { char: '\uE863', formId: 'second' },
    ]);
  });

  it('缺字以〓代替，不印成方框', () => {
    expect(fonts.runs('\uE863', 'Fang').map((run) => run.text)).toEqual(['〓']);
  });

  it('看不见的控制字符和半个代理对不算缺字', () => {
    expect(missingGlyphs(fonts, '甲\u0007\u200b\ufe0f\ud800乙')).toEqual([]);
    expect(cleanText('甲\u0007\r\n\t乙\ud800\ufe00')).toBe('甲\n 乙');
  });

  it('缺少字体文件时说明是哪一个', () => {
    expect(() => new Fonts(resolve('test')).widthEm('字', 'Kai')).toThrow(
      new DomainError('FORM_FONT_MISSING', { file: 'Kai.ttf' }),
    );
  });

  it.skipIf(!hasPdftotext)('生僻字可以从 PDF 中复制出来（需要 pdftotext）', async () => {
    const heading = { title: '生僻字', left: '王䶮、李㛃、赵𠅤' };
    const form = riskForm(1, { heading });
    const { bytes } = await renderPdf([form], { fontsDir, title: '', createdAt: '2026-05-31T00:00:00.000Z' });
    const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
    expect(stdout).toContain('王䶮、李㛃、赵𠅤');
  });
});
