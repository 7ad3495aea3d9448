/** @vitest-environment jsdom */
import { describe, expect, it } from 'vitest';
import { speakChinese } from './spoken-names.ts';

const spoken = (html: string): string[] => {
  document.body.innerHTML = html;
  speakChinese(document.body);
  return [...document.querySelectorAll('[aria-label]')]
    .filter((element) => element.getAttribute('aria-hidden') !== 'true')
    .map((element) => element.getAttribute('aria-label') ?? '');
};
const picture = (name: string) => `<span role="img" class="anticon" aria-label="${name}"></span>`;

describe('读屏听到的名称', () => {
  it.each([
    ['选择框清空', '<button aria-label="Clear">×</button>', ['清空']],
    ['输入框清空：只有图', `<button>${picture('close-circle')}</button>`, ['清空']],
    ['翻页：只有图', `<button>${picture('left')}</button><button>${picture('right')}</button>`, ['上一页', '下一页']],
    ['数字加减', '<span role="button" aria-label="Increase Value"></span>', ['加大']],
    ['有字的按钮不再念图', `<button>${picture('printer')}打印</button>`, []],
    ['有名称的按钮不再念图', `<button aria-label="删除第 2 行">${picture('delete')}</button>`, ['删除第 2 行']],
    ['提示里的图', `<div role="alert">${picture('info-circle')}请先定稿</div>`, []],
    ['我们自己的名称不动', `${picture('已完成')}<input aria-label="ABC-01">`, ['已完成', 'ABC-01']],
  ])('%s', (_, html, names) => {
    expect(spoken(html)).toEqual(names);
  });
});
