import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../src/core/documents/layout/fonts.ts';
import { wrapBalanced, wrapText } from '../../../src/core/documents/layout/wrap-text.ts';

const fonts = openFonts(resolve('resources/fonts'));
const style = { family: 'Fang', sizePt: 10 } as const;
const lines = (text: string, characters: number): string[] => wrapText(fonts, text, style, characters * 10);

describe('断行', () => {
  it.each([
    ['句号不在行首', '公示时间不足七日。', 8, ['公示时间不足七', '日。']],
    ['引号可以断在外侧，不断在内侧', '执行“双签”制度', 3, ['执行', '“双', '签”制', '度']],
    ['书名号不留在行尾', '按照《办法》处理', 3, ['按照', '《办', '法》处', '理']],
    ['条目号与内容同行', '流程；1.严格执行', 4, ['流程；', '1.严格执', '行']],
    ['间隔号跟着前面的字', '买买提·阿不都', 3, ['买买', '提·阿', '不都']],
    ['原有换行保留', '第一行\n第二行', 10, ['第一行', '第二行']],
    ['行尾空白不计', '第一行　　', 3, ['第一行']],
    ['放不下的长串硬断', '123456789', 2, ['1234', '5678', '9']],
    ['空串占一行', '', 3, ['']],
  ])('%s', (_, text, characters, expected) => {
    expect(lines(text, characters)).toEqual(expected);
  });

  it('短标签各行均匀：社会事务/办公室', () => {
    expect(wrapText(fonts, '社会事务办公室', style, 60)).toEqual(['社会事务办公', '室']);
    expect(wrapBalanced(fonts, '社会事务办公室', style, 60)).toEqual(['社会事务', '办公室']);
  });

  it('任何文字断行后一字不少，行首没有句读', () => {
    const words = ['风险点，', '公示。', '“一卡通”', '《办法》', '（低保）', 'ABC', '2026年', '1.审核；', '——', ' '];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 9, max: 20 }), (whole, width) => {
        const wrapped = lines(whole, width);
        expect(wrapped.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
        expect(wrapped.filter((line) => /^[，。；：！？、）》”]|[（《“]$/.test(line))).toEqual([]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
