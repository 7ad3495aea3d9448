import { describe, expect, it } from 'vitest';
import { comparableText } from './comparable-text.ts';
import { copiedTexts, defaultCopiedOptions, type OwnText } from './copied-texts.ts';

let serial = 0;
const text = (words: string, register: OwnText['register'] = 'measures'): OwnText => {
  serial += 1;
  return { register, rowId: `r${serial}`, number: `N-${serial}`, text: words };
};
const same = '建立健全制度，加强日常监督检查。';
const catalogue = new Set(['由党支部集体研究决定并公开公示', '每月公开收支明细接受群众监督'].map(comparableText));

const find = (units: Record<string, OwnText[]>, options = {}) => {
  const collected = copiedTexts(catalogue, { ...defaultCopiedOptions, ...options });
  for (const [unit, texts] of Object.entries(units)) collected.add(unit, texts);
  return collected.finish();
};

describe('雷同文字', () => {
  it.each([
    [2, 0],
    [3, 1],
  ])('%i 个单位写得一样：默认三个起算', (count, groups) => {
    const units = Object.fromEntries(Array.from({ length: count }, (_, at) => [`U${at}`, [text(same)]]));
    expect(find(units).across).toHaveLength(groups);
  });

  it('去掉空格标点、不分全角半角后相同的算一样；每一处都列出来，文字是第一处的', () => {
    const found = find({
      A: [text(same)],
      B: [text('建立健全制度 加强日常监督检查')],
      C: [text('建立健全制度、加强日常监督检查；'), text('别的一条措施，写了自己的话。')],
    });
    expect(found.across).toMatchObject([{ text: same, units: 3, isCatalogue: false }]);
    expect(found.across[0]?.places.map(({ unit }) => unit)).toEqual(['A', 'B', 'C']);
  });

  it('同一单位抄三遍不算三个单位，算单位内重复；风险点和它的措施相同不算', () => {
    const found = find({ A: [text(same), text(same), text(same), text(same, 'risks')] });
    expect(found.across).toEqual([]);
    expect(found.inside).toMatchObject([{ units: 1, places: [{ unit: 'A' }, { unit: 'A' }, { unit: 'A' }] }]);
  });

  it('太短的不算，长度可以调', () => {
    const units = { A: [text('加强监督。')], B: [text('加强监督')], C: [text('加强 监督')] };
    expect(find(units).across).toEqual([]);
    expect(find(units, { minLength: 4 }).across).toHaveLength(1);
  });

  it.each([
    [4, 1, 1],
    [3, 1, 0],
  ])('目录原文 %i 条、自己的 %i 条：达到 80%% 才列出', (copied, own, listed) => {
    const texts = [
      ...Array.from({ length: copied }, (_, at) => text([...catalogue][at % 2] ?? '')),
      ...Array.from({ length: own }, (_, at) => text(`本单位自己写的第${at}条措施内容`)),
    ];
    expect(find({ A: texts }).catalogue).toEqual(
      listed === 0 ? [] : [{ unit: 'A', texts: copied + own, same: copied, percent: 80 }],
    );
  });

  it('一条没写的单位不列', () => {
    expect(find({ A: [] }, { minPercent: 0 })).toEqual({ across: [], inside: [], catalogue: [] });
  });
});
