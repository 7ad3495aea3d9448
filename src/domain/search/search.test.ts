import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { excerpt, markWords } from './mark-words.ts';
import { searchWords } from './search-words.ts';

describe('查找时怎样算相同', () => {
  it.each([
    ['ＡＰＰ巡查', 'app巡查'],
    ['收 受\n礼　金', '收受礼金'],
    ['工程(二期),预算:100', '工程（二期），预算：100'],
    ['１０ＫＶ', '10kv'],
    ['䶮㛃𠅤', '䶮㛃𠅤'],
    ['㎡', 'm2'],
    ['豈\u00a0有', '豈有'],
  ])('%j → %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('折过的再折不变', () => {
    for (const text of ['ＡＢＣ，Ⅷ　①', '收 受', 'ﬁ']) expect(foldText(foldText(text))).toBe(foldText(text));
  });

  it('一般的汉字文字原样不动', () => {
    const text = '在“三重一大”事项中，不按程序决策；个人说了算（含口头决定）。';
    expect(foldText(text)).toBe(text);
  });

  it('空格隔开几个词，全角空格也算，重复的只算一次', () => {
    expect(searchWords(' 招标　工程 招标\tＡ ')).toEqual(['招标', '工程', 'a']);
    expect(searchWords('　 ')).toEqual([]);
  });
});

const shown = (parts: readonly { text: string; isHit: boolean }[]): string =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('标出查到的字', () => {
  it.each([
    ['收 受礼金，收受礼品', '收受', '[收 受]礼金，[收受]礼品'],
    ['使用ＡＰＰ巡查', 'app', '使用[ＡＰＰ]巡查'],
    ['李䶮、王𠅤㛃', '𠅤', '李䶮、王[𠅤]㛃'],
    ['面积10㎡以内', 'm2', '面积10[㎡]以内'],
    ['没有', '有没', '没有'],
  ])('%j 查 %j：%s', (text, typed, marked) => {
    expect(shown(markWords(text, searchWords(typed)))).toBe(marked);
  });

  it('长文字只留查到处前后，两头有省略号，不切坏补充平面的字', () => {
    const text = `${'𠮷'.repeat(60)}礼金${'䶮'.repeat(60)}`;
    const part = shown(excerpt(text, ['礼金'], 40));
    expect(part).toBe(`…${'𠮷'.repeat(12)}[礼金]${'䶮'.repeat(26)}…`);
    expect(part.isWellFormed()).toBe(true);
  });

  it('短文字全部留下，换行变空格', () => {
    expect(shown(excerpt('第一行\n第二行', ['第二'], 40))).toBe('第一行 [第二]行');
  });
});
