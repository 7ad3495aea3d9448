import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogueTexts } from '../../src/core/catalogue/catalogue-texts.ts';
import { missingGlyphs } from '../../src/core/documents/layout/missing-glyphs.ts';
import { openFonts } from '../../src/core/documents/layout/fonts.ts';
import { rareCharacters } from '../../src/core/demo/content/names.ts';
import { comparableText } from '../../src/domain/text-findings/comparable-text.ts';
import { unitKinds } from '../../src/domain/units/unit.ts';
import { measurePhases } from '../../src/domain/measures/measure.ts';
import { catalogue, county, freeTexts, settings } from './demo-county.ts';

const every = county.map(({ facts }) => facts);
const seen = <T>(values: readonly T[]): Set<T> => new Set(values);

describe('演示县的文字', () => {
  it('与参考库原文相同的不到一成，但不是没有', () => {
    const known = catalogueTexts(catalogue);
    const texts = every.flatMap(freeTexts);
    const same = texts.filter((text) => known.has(comparableText(text))).length;
    expect(same).toBeGreaterThan(10);
    expect(same / texts.length).toBeLessThan(0.1);
  });

  it('任意两个单位相同的文字不到两成', () => {
    for (const [index, one] of every.entries()) {
      const own = new Set(freeTexts(one));
      for (const other of every.slice(index + 1)) {
        const shared = freeTexts(other).filter((text) => own.has(text)).length;
        expect(shared / own.size).toBeLessThan(0.2);
      }
    }
  });

  it('单位内没有重复的文字，没有不足十字的文字和占位符', () => {
    for (const facts of every) {
      const texts = freeTexts(facts);
      expect(seen(texts).size).toBe(texts.length);
      const names = facts.risks.map(({ name }) => name);
      expect([...texts, ...names].filter((text) => /【|】|××|XX|____|undefined|null|NaN/.test(text))).toEqual([]);
      const own = facts.risks.filter(({ origin }) => origin === 'own').map(({ manifestation }) => manifestation);
      expect(own.filter((text) => text.length < 10)).toEqual([]);
    }
  });

  it('有 300 至 600 字的长文字，没有更长的', () => {
    const lengths = every.flatMap((facts) => facts.risks.map(({ manifestation }) => manifestation.length));
    expect(lengths.filter((length) => length >= 300).length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(600);
  });

  it('没有类似证件号、账号的数字', () => {
    expect(every.filter((facts) => /\d{9,}/.test(freeTexts(facts).join('\n')))).toEqual([]);
    const contacts = every.flatMap((facts) => facts.profiles.map(({ contactPhone }) => contactPhone));
    expect(contacts.filter((phone) => !/^555\d{4}$/.test(phone))).toEqual([]);
  });

  it('姓名有生僻字和间隔号，单位内不重名', () => {
    const names = every.flatMap((facts) => facts.persons.map(({ name }) => name));
    for (const character of rareCharacters) expect(names.some((name) => name.includes(character))).toBe(true);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    expect(names.filter((name) => !/^\p{Script=Han}+(·\p{Script=Han}+)?$/u.test(name) || name.length > 50)).toEqual([]);
    for (const { persons } of every) expect(seen(persons.map(({ name }) => name)).size).toBe(persons.length);
  });
});

describe('演示县的字形', () => {
  it('生僻字在内，都有字体可印', () => {
    const fonts = openFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));
    expect(missingGlyphs(fonts, JSON.stringify([every, settings]))).toEqual([]);
  });
});

describe('演示县里样样都有', () => {
  const risks = every.flatMap((facts) => facts.risks);
  const measures = every.flatMap((facts) => facts.measures);

  it('各等级、各类别和未分类、各阶段、各种时限', () => {
    expect(seen(risks.map(({ selfLevel }) => selfLevel?.level))).toEqual(seen([1, 2, 3]));
    const categories = settings.vocabularies.categories.map(({ code }) => code);
    expect(seen(risks.map(({ category }) => category))).toEqual(seen([...categories, null]));
    expect(seen(measures.map(({ phase }) => phase))).toEqual(seen(measurePhases));
    expect(seen(measures.map(({ dueKind }) => dueKind))).toEqual(seen(['date', 'long-term', 'immediate']));
  });

  it('各种变化、主体、来源和审定调整', () => {
    expect(seen(risks.map(({ change }) => change))).toEqual(seen(['new', 'continued', 'adjusted', 'eliminated']));
    expect(seen(risks.map(({ subject }) => subject))).toEqual(seen(['office', 'post']));
    expect(seen(risks.map(({ origin }) => origin))).toEqual(seen(['own', 'catalogue']));
    expect(risks.some(({ selfLevel, unitLevel }) => unitLevel && unitLevel.level !== selfLevel?.level)).toBe(true);
    expect(every.every(({ riskRevisions }) => riskRevisions.length > 0)).toBe(true);
  });

  it('一肩挑、空缺、一岗多人和各种任职', () => {
    const assignments = every.flatMap((facts) => facts.assignments);
    const kinds = ['regular', 'acts-as-head', 'concurrent', 'acting', 'seconded'];
    expect(seen(assignments.map(({ kind }) => kind))).toEqual(seen(kinds));
    const holders = every.flatMap((facts) =>
      facts.posts.map(({ id }) => facts.assignments.filter(({ postId }) => postId === id).length),
    );
    expect(holders).toContain(0);
    expect(Math.max(...holders)).toBeGreaterThan(1);
  });

  it('轮次有不适用和退回，也有各种形式', () => {
    const rounds = every.flatMap((facts) => facts.rounds);
    expect(rounds.some(({ skippedWhy }) => skippedWhy !== null)).toBe(true);
    expect(rounds.some(({ backWhy }) => backWhy !== null)).toBe(true);
    expect(seen(rounds.map(({ kind }) => kind))).toEqual(seen(['meeting', 'survey', 'posting', 'review']));
  });

  it('单位性质都在词表中，规模合适', () => {
    for (const { unit, facts } of county) {
      expect(unitKinds).toContain(unit.kind);
      const [low, high] = { village: [20, 30], township: [35, 45], department: [45, 55], county: [0, 0] }[unit.level];
      expect(facts.risks.length).toBeGreaterThanOrEqual(low ?? 0);
      expect(facts.risks.length).toBeLessThanOrEqual(high ?? 0);
    }
  });
});
