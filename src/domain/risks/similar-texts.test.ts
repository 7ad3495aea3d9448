import { describe, expect, it } from 'vitest';
import { similarGroups } from './similar-groups.ts';
import { type NamedText, similarTo, textSimilarity } from './similar-texts.ts';

const texts = (...all: string[]): NamedText[] => all.map((text, index) => ({ id: String(index + 1), text }));
const idsOf = (all: NamedText[], from?: number) => similarGroups(all, from).map(({ ids }) => ids.join(' '));

describe('两段文字有多像', () => {
  it.each([
    ['票据不真实、报销程序倒置', '票据不真实，报销 程序倒置。', 1],
    ['ＡＢ１２', 'ab12', 1],
    ['甲乙丙丁', '甲乙丙戊', 2 / 3],
    ['甲乙', '丙丁', 0],
    ['甲', '甲', 1],
    ['', '', 0],
    ['。，', '。', 0],
  ])('%s 与 %s：%f', (a, b, similarity) => {
    expect(textSimilarity(a, b)).toBeCloseTo(similarity, 10);
    expect(textSimilarity(b, a)).toBeCloseTo(similarity, 10);
  });
});

describe('近似的归在一起', () => {
  it('改一两个字、换标点、调顺序的算，意思不同的不算', () => {
    expect(
      idsOf(
        texts(
          '先支后批、白条入账，发票与实际用途不一致',
          '集体资产低价发包，租金长期不收',
          '先支后批，白条入账，发票与实际用途不相符',
          '发票与实际用途不一致，先支后批、白条入账',
          '集体资产低价发包，租金长期没有收',
        ),
      ),
    ).toEqual(['1 3 4', '2 5']);
  });

  it('一个传一个也归在一起，说出其中最低的相似度', () => {
    const [group] = similarGroups(texts('甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊己庚辛壬子', '丑乙丙丁戊己庚辛壬子'));
    expect(group?.ids).toEqual(['1', '2', '3']);
    expect(group?.similarity).toBeCloseTo(8 / 9, 10);
  });

  it('完全一样的相似度为 1；空白的不归', () => {
    expect(similarGroups(texts('一样', '', '一样。', ' ', '不同'))).toEqual([{ ids: ['1', '3'], similarity: 1 }]);
  });

  it('与逐对比较的结果一样，界限取多少都一样', () => {
    // Texts from few characters, so that all degrees of likeness occur.
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
    const word = () => Array.from({ length: 3 + next(9) }, () => '天地玄黄宇'[next(5)]).join('');
    const all = texts(...Array.from({ length: 160 }, word));
    for (const from of [0.5, 0.65, 0.8, 0.9, 1]) {
      const together = new Map(similarGroups(all, from).flatMap(({ ids }) => ids.map((id) => [id, ids.join(' ')])));
      let alike = 0;
      for (const [index, a] of all.entries())
        for (const b of all.slice(index + 1)) {
          if (textSimilarity(a.text, b.text) < from) continue;
          alike += 1;
          expect(together.get(a.id), `${a.text} ${b.text} ${from}`).toBeDefined();
          expect(together.get(a.id)).toBe(together.get(b.id));
        }
      expect(alike).toBeGreaterThan(0);
    }
  });

  it('输入一段时，提前放弃不像的，结果仍与逐个比较一样', () => {
    let seed = 11;
    const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
    const word = () => Array.from({ length: next(10) }, () => ['天', '地', '𠅤', '黄', '，'][next(5)]).join('');
    const all = texts(...Array.from({ length: 200 }, word));
    for (const from of [0.5, 0.8, 1])
      for (const { text } of all.slice(0, 40)) {
        const found = similarTo(text, all, from).map(({ ids: [id = ''], similarity }) => [id, similarity]);
        const wanted = all.map((one) => [one.id, textSimilarity(text, one.text)] as const);
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted.filter(([, alike]) => alike >= from)));
      }
  });

  it('输入一段时，像的排在前面', () => {
    const all = texts('集体资产低价发包', '票据不真实报销程序倒置', '票据不真实报销程序颠倒');
    expect(similarTo('票据不真实，报销程序颠倒', all).map(({ ids }) => ids[0])).toEqual(['3', '2']);
    expect(similarTo('无关的话', all)).toEqual([]);
  });
});
