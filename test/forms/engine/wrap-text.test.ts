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
    ['几日前不拆开', '前期：2026年8月6日前', 9, ['前期：2026年8月', '6日前']],
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

  it.each([
    ['一个人的姓名不拆开', '赵某、令狐宝柏、钱堃', 4.3, ['赵某、', '令狐宝柏、', '钱堃']],
    ['名字里的间隔号可断', '吉克·惹史、令狐宝柏', 4.3, ['吉克·', '惹史、', '令狐宝柏']],
    ['写好的换行各自均匀', '村务监督委员会\n意见', 5, ['村务监督', '委员会', '意见']],
    ['短的并在一行', '自己找、大家提、组织点', 8, ['自己找、大家提、', '组织点']],
    ['括号另起一行，各自均匀', '执法大队长（综合行政执法大队）', 4, ['执法大', '队长', '（综合行', '政执法大', '队）']],
    ['日期断在年后', '2026年11月18日前', 6, ['2026年', '11月18日前']],
    ['句子照常断行', '虚列对象套取资金、代领代签手续不全的情形', 18, ['虚列对象套取资金、', '代领代签手续不全的情形']],
  ])('短标签断在词上：%s', (_, text, characters, expected) => {
    expect(wrapBalanced(fonts, text, style, characters * 10)).toEqual(expected);
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
