/** 雷同文字: what units copied from each other, inside themselves, and from the catalogue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue/catalogue-of.ts';
import { copyTexts } from '../../src/core/demo/content/copy-texts.ts';
import { demoFacts } from '../../src/core/demo/content/demo-facts.ts';
import { demoSettings } from '../../src/core/demo/content/demo-settings.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { copiedTexts, defaultCopiedOptions } from '../../src/domain/text-findings/copied-texts.ts';
import { catalogueTextsOf } from '../../src/core/catalogue/catalogue-of.ts';
import { type Ledger, RESOURCES } from '../support/a-county.ts';
import { aJoinedCounty, factsOf, importFile, type JoinedCounty, submitTo } from '../support/joined-county.ts';

let joined: JoinedCounty;
let county: Ledger;

const withFirst = (facts: Facts, text: string): Facts => ({
  ...facts,
  measures: facts.measures.map((measure, at) => (at === 0 ? { ...measure, text } : measure)),
});
const own =
  (text: string, ...also: string[]) =>
  (facts: Facts): Facts => {
    const first = withFirst(facts, text);
    return {
      ...first,
      measures: first.measures.map((measure, at) => ({
        ...measure,
        text: at > 0 ? (also[at - 1] ?? measure.text) : measure.text,
      })),
    };
  };

const handIn = async (code: string, change: (facts: Facts) => Facts): Promise<void> => {
  const unit = await joined.join(code);
  await unit.api.entries.load({ facts: change(factsOf(joined.settings, code)) });
  await importFile(county, (await submitTo(unit, joined.box(`up-${code}`))).path);
};

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  await handIn('QH-01-01', own('每月集中学习一次，签订廉洁承诺书。'));
  await handIn('QH-01-02', own('每月集中学习一次 签订廉洁承诺书'));
  await handIn(
    'QH-B1',
    own('每月集中学习一次、签订廉洁承诺书；', '由股长逐笔复核后才能付款。', '由股长逐笔复核后才能付款'),
  );
}, 120_000);
afterAll(() => joined.close());

describe('县里查雷同文字', () => {
  it('自己先把文字读进来，看得到进度；三个单位写得一样的，每处写明单位和编号', async () => {
    const stages = new Set<string>();
    const found = await county.api.copiedTexts.find({}, { onProgress: ({ stage }) => void stages.add(stage) });
    expect([...stages]).toEqual(['读取各单位文字', '比较文字']);
    expect(found).toMatchObject({ units: 3, acrossCount: 1 });
    const [group] = found.across;
    expect(group).toMatchObject({ text: '每月集中学习一次，签订廉洁承诺书。', units: 3 });
    expect(group?.places.map(({ unit }) => unit)).toEqual(['QH-01-01', 'QH-01-02', 'QH-B1']);
    for (const { unit, number, register, rowId } of group?.places ?? []) {
      expect(number).toContain(`${unit}-2026-`);
      const row = await county.api.search.getRow({ unit, register, rowId });
      expect(row.package?.digest).toBe(found.digests[unit]);
    }
  });

  it('一个单位里抄了两行的另列', async () => {
    const { inside } = await county.api.copiedTexts.find({});
    expect(inside.filter(({ text }) => text.startsWith('由股长'))).toMatchObject([
      { units: 1, places: [{ unit: 'QH-B1' }, { unit: 'QH-B1' }] },
    ]);
  });

  it('几个单位起算、多长起算可以调', async () => {
    expect((await county.api.copiedTexts.find({ minUnits: 4 })).acrossCount).toBe(0);
    expect((await county.api.copiedTexts.find({ minLength: 60 })).acrossCount).toBe(0);
  });

  it('停下来就不给半截的结果，读进来的文字留着', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(county.api.copiedTexts.find({}, { signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await county.api.search.prepare({})).toEqual({ filled: 0, waiting: 0 });
  });
});

describe('演示县', () => {
  it('有几个村互相抄，一个村照搬目录，一个村自己抄了一行', () => {
    const settings = demoSettings();
    const catalogue = catalogueOf(RESOURCES);
    const collected = copiedTexts(catalogueTextsOf(RESOURCES), defaultCopiedOptions);
    for (const unit of settings.units.filter(({ submitTo }) => submitTo !== null)) {
      const facts = copyTexts(demoFacts(unit, settings, catalogue, 'demo'), unit, catalogue);
      collected.add(unit.code, [
        ...facts.risks.map(({ id, number, manifestation }) => {
          return { register: 'risks' as const, rowId: id, number, text: manifestation };
        }),
        ...facts.measures.map(({ id, text }) => ({ register: 'measures' as const, rowId: id, number: '', text })),
      ]);
    }
    const found = collected.finish();
    const handedRound = found.across.filter(({ text }) => /^(?:年初组织学习|每季度由村务监督)/u.test(text));
    expect(handedRound.map(({ units, isCatalogue }) => [units, isCatalogue])).toEqual([
      [4, false],
      [4, false],
    ]);
    expect(found.catalogue.map(({ unit }) => unit)).toEqual(['QH-03-04']);
    expect(found.inside.some(({ places }) => places[0]?.unit === 'QH-03-03')).toBe(true);
  });
});
