/**
 * Every sentence of the window lies in src/text/screens, one object per feature; `screens/frame.ts` is the pattern.
 * `not-moved-yet.ts` names the files that still have words of their own; it only ever gets shorter.
 */
import { describe, expect, it } from 'vitest';
import { notMovedYet } from './not-moved-yet.ts';
import { chineseLines, readWindowSource, windowSources } from './window-words.ts';

const waiting = new Set(notMovedYet);

describe('界面文字都在 src/text', () => {
  it.each([
    ['字符串', "const a = '保存';", 1],
    ['页面文字', '<p>\n  保存\n</p>', 1],
    ['标点', "names.join('、')", 1],
    ['行内注释不算', 'const a = 1; // 保存', 0],
    ['块注释不算', '/**\n * 保存\n */\nconst a = 1;', 0],
    ['地址里的双斜线不是注释', "open('http://保存')", 1],
    ['注释后面的照样算', "/* 注 */ const a = '保存';", 1],
  ])('查得出：%s', (_, source, lines) => {
    expect(chineseLines(source)).toHaveLength(lines);
  });

  it('其余文件不写中文', () => {
    const found = windowSources()
      .filter((path) => !waiting.has(path))
      .flatMap((path) => chineseLines(readWindowSource(path)).map((line) => `${path}:${line}`));
    expect(found).toEqual([]);
  });

  it('待搬清单只列还有中文的文件，按字母排列', () => {
    const sources = new Set(windowSources());
    const clean = notMovedYet.filter((path) => !sources.has(path) || chineseLines(readWindowSource(path)).length === 0);
    expect(clean).toEqual([]);
    expect(notMovedYet).toEqual(notMovedYet.toSorted());
  });
});
