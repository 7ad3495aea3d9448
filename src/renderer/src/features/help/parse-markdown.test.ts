import { describe, expect, it } from 'vitest';
import { blockText, parseInline, parseMarkdown } from './parse-markdown.ts';

describe('手册的书写格式', () => {
  it('标题、段落、列表、提示、图片各成一块', () => {
    const blocks = parseMarkdown(
      '# 题目\n\n第一段，\n接着写。\n\n1. 先\n2. 后\n\n- 甲\n- 乙\n\n> 提示\n\n![图](pictures/a.webp)\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'list', 'note', 'picture']);
    expect(blocks.map(blockText)).toEqual(['题目', '第一段，接着写。', '先 后', '甲 乙', '提示', '图']);
    expect(blocks[2]).toMatchObject({ isNumbered: true });
  });

  it('不空行也分得开：段落后面的列表、列表后面的标题', () => {
    expect(parseMarkdown('说明\n- 甲\n## 下一节\n正文').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
      'heading',
      'paragraph',
    ]);
  });

  it('加粗、按键、章节链接、页面链接', () => {
    expect(parseInline('按 `F1`，**先**看[风险点](risks)或[打开](#/risks)。')).toEqual([
      { kind: 'text', text: '按 ' },
      { kind: 'code', text: 'F1' },
      { kind: 'text', text: '，' },
      { kind: 'bold', text: '先' },
      { kind: 'text', text: '看' },
      { kind: 'link', text: '风险点', target: 'risks' },
      { kind: 'text', text: '或' },
      { kind: 'link', text: '打开', target: '#/risks' },
      { kind: 'text', text: '。' },
    ]);
  });

  it('标签、外面的地址、脚本都只是文字', () => {
    const source = '<img src=x onerror=alert(1)>[点我](javascript:alert)[外](https://example.org)';
    expect(parseInline(source)).toEqual([{ kind: 'text', text: source }]);
  });
});
