import { describe, expect, it } from 'vitest';
import { chapterOf } from './chapter.ts';
import { searchManual } from './search-manual.ts';

const chapters = [
  chapterOf('manual/010-start.md', '# 开始\n\n选择本单位的情况。'),
  chapterOf('manual/120-risks.md', '# 风险点识别\n\n在表格里**登记**风险点，按 `Enter` 换行。\n\n## 登记多行'),
];

describe('查手册', () => {
  it('章节按文件名取号和名', () => {
    expect(chapters.map(({ id, title }) => [id, title])).toEqual([
      ['start', '开始'],
      ['risks', '风险点识别'],
    ]);
  });

  it('标题里的在前，几个词都要有，英文不分大小写', () => {
    expect(searchManual(chapters, '登记').map(({ block }) => block)).toEqual([2, 1]);
    expect(searchManual(chapters, '登记 enter')).toEqual([
      {
        chapter: 'risks',
        title: '风险点识别',
        block: 1,
        before: '在表格里',
        match: '登记',
        after: '风险点，按 Enter 换行。',
      },
    ]);
  });

  it('没有词、没有找到，都是空的', () => {
    expect(searchManual(chapters, '  ')).toEqual([]);
    expect(searchManual(chapters, '没有这个词')).toEqual([]);
  });
});
