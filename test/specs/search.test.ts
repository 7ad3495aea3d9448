/** 查找: Chinese words from one character on, over everything a ledger holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { searchRows } from '../../src/domain/search/search-rows.ts';
import type { SearchedRegister } from '../../src/domain/search/searched-registers.ts';
import { searchedField } from '../../src/text/labels/searched-labels.ts';
import type { Ledger } from '../support/a-county.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

const VILLAGE = 'QH-01-01';
const OFFICE = 'QH-B1';
let joined: JoinedCounty;
let county: Ledger;
let village: Ledger;

const edited = (facts: Facts): Facts => ({
  ...facts,
  risks: facts.risks.map((risk, at) =>
    at === 0 ? { ...risk, manifestation: '把 集体 的“青砖窑”低价租给李䶮、王𠅤㛃，使用ＡＰＰ(测试版)登记。' } : risk,
  ),
  measures: facts.measures.map((measure, at) =>
    at === 0 ? { ...measure, text: '青砖窑出租须经村民代表会议讨论，张榜公布七天。' } : measure,
  ),
  powers: facts.powers.map((power, at) => (at === 0 ? { ...power, basis: '青砖窑管理办法第三条' } : power)),
});

const handIn = async (code: string, change: (facts: Facts) => Facts): Promise<{ ledger: Ledger; digest: string }> => {
  const ledger = await joined.join(code);
  await ledger.api.entries.load({ facts: change(factsOf(joined.settings, code)) });
  const sent = await submitTo(ledger, joined.box(`up-${code}`));
  await importFile(county, sent.path);
  return { ledger, digest: sent.digest };
};

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  const first = await handIn(VILLAGE, edited);
  village = first.ledger;
  await checkSeal(county, village);
  await handIn(OFFICE, (facts) => ({
    ...facts,
    measures: facts.measures.map((measure, at) => (at === 0 ? { ...measure, text: '青砖采购公开询价。' } : measure)),
  }));
}, 120_000);
afterAll(() => joined.close());

const find = (words: string, more: object = {}) => county.api.search.find({ words, ...more });

describe('第一次查找', () => {
  it('收到的文字还没有读进来：说明还差几个单位，读进来以后留着', async () => {
    expect(await find('青砖窑')).toMatchObject({ total: 0, waiting: 2 });
    const stop = new AbortController();
    stop.abort();
    const stopped = await county.api.search.prepare({}, { signal: stop.signal }).catch(() => ({ filled: 0 }));
    expect(stopped.filled).toBe(0);
    const stages: number[] = [];
    expect(await county.api.search.prepare({}, { onProgress: ({ done }) => void stages.push(done ?? 0) })).toEqual({
      filled: 2,
      waiting: 0,
    });
    expect(stages.at(-1)).toBe(2);
    expect(await find('青砖窑')).toMatchObject({ waiting: 0 });
    expect(await county.api.search.prepare({})).toEqual({ filled: 0, waiting: 0 });
  });
});

describe('县里查找收到的全部文字', () => {
  it('一个字也查；按登记簿分组，先风险点、后措施和职权', async () => {
    const found = await find('窑');
    expect(found.byRegister).toEqual([
      { register: 'risks', count: 1 },
      { register: 'measures', count: 1 },
      { register: 'powers', count: 1 },
    ]);
    expect(found.total).toBe(3);
    expect(found.byUnit).toEqual([{ unit: VILLAGE, count: 3 }]);
    const [risk] = found.groups[0]?.hits ?? [];
    expect(risk).toMatchObject({ unit: VILLAGE, number: expect.stringMatching(/^QH-01-01-2026-\d{3}$/) as string });
    expect(risk?.fields).toContainEqual({
      field: 'manifestation',
      text: '把 集体 的“青砖窑”低价租给李䶮、王𠅤㛃，使用ＡＰＰ(测试版)登记。',
    });
    expect(found.groups[1]?.hits[0]?.number).toMatch(/^QH-01-01-2026-\d{3}/);
  });

  it.each([
    ['几个词都要有', '青砖窑 低价', 1],
    ['词在同一行的不同栏也算', '青砖 询价', 1],
    ['有一个没有就不算', '青砖窑 高价', 0],
    ['全角半角、大小写相同', 'app（测试', 1],
    ['汉字中间的空格不算', '把集体的', 1],
    ['生僻字', '䶮', 1],
    ['增补平面的字', '𠅤㛃', 1],
    ['几个生僻字分开写', '䶮 㛃 𠅤', 1],
    ['只写一个增补平面的字', '𠅤', 1],
    ['百分号和下划线只是字', '青_窑 青%窑', 0],
    ['什么也没写', ' 　', 0],
  ])('%s', async (_, words, total) => {
    expect((await find(words)).total).toBe(total);
  });

  it('按单位、含不含下级、登记簿和等级筛选', async () => {
    expect((await find('青砖')).byUnit).toEqual([
      { unit: VILLAGE, count: 3 },
      { unit: OFFICE, count: 1 },
    ]);
    expect((await find('青砖', { unit: 'QH-01' })).total).toBe(3);
    expect((await find('青砖', { unit: 'QH-01', withBelow: false })).total).toBe(0);
    expect((await find('青砖', { unit: OFFICE })).total).toBe(1);
    const measures = await find('青砖', { register: 'measures' });
    expect(measures.groups.map(({ register, count }) => [register, count])).toEqual([['measures', 2]]);
    expect(measures.byRegister).toHaveLength(3);
    const byLevel = await Promise.all([1, 2, 3].map(async (level) => (await find('青砖', { level })).byRegister));
    expect(byLevel.flat()).toEqual([{ register: 'risks', count: 1 }]);
  });

  it('翻页不丢也不重复，总数不变', async () => {
    const all = await find('的', { register: 'risks', limit: 500 });
    const ids = (found: typeof all) => found.groups.flatMap(({ hits }) => hits.map(({ rowId }) => rowId));
    const pages = [];
    for (let offset = 0; offset < all.total; offset += 3)
      pages.push(await find('的', { register: 'risks', offset, limit: 3 }));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(ids)).toEqual(ids(all));
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([all.total]));
    expect(ids(all)).toHaveLength(all.total);
  });

  it('查到的一行：属于哪项职权、哪些措施，来自哪个报送包', async () => {
    const [hit] = (await find('低价租给')).groups[0]?.hits ?? [];
    const row = await county.api.search.getRow({ unit: VILLAGE, register: 'risks', rowId: hit?.rowId ?? '' });
    expect(row).toMatchObject({
      number: hit?.number,
      package: { digest: hit?.digest, seq: 1, unit: VILLAGE, authenticity: 'pass', state: 'received' },
    });
    expect(row.context.power).not.toBeNull();
    expect(row.context.measures.length).toBeGreaterThan(0);
    const missing = county.api.search.getRow({ unit: VILLAGE, register: 'risks', rowId: 'x' });
    expect(await refusal(missing)).toMatchObject({ code: 'ROW_NOT_FOUND' });
  });
});

describe('谁定的级、为什么', () => {
  it('分开写明是自评还是单位审定，各有中文名称', async () => {
    const settings = joined.settings;
    const unit = await joined.join('QH-01-02');
    const facts = factsOf(settings, 'QH-01-02');
    const risks = facts.risks.map((risk, at) =>
      at === 0
        ? {
            ...risk,
            selfLevel: { level: 2, by: '秦自评', why: '山核桃收购一次付清' },
            unitLevel: { level: 1, by: '村两委会', why: '山核桃收购金额大' },
          }
        : risk,
    );
    await unit.api.entries.load({ facts: { ...facts, risks } });
    const [hit] = (await unit.api.search.find({ words: '山核桃' })).groups[0]?.hits ?? [];
    const named = hit?.fields.map(({ field, text }) => [searchedField('risks', field), text]);
    expect(named?.slice(-4)).toEqual([
      ['自评等级的定级人', '秦自评'],
      ['自评等级的理由', '山核桃收购一次付清'],
      ['单位审定等级的定级人', '村两委会'],
      ['单位审定等级的理由', '山核桃收购金额大'],
    ]);
  });

  it('每一种登记里查得到的每个栏目都有中文名称', () => {
    const facts = ['QH-01-01', 'QH-01', 'QH-B1'].map((code) => factsOf(joined.settings, code));
    const nameless = facts
      .flatMap((one) => searchRows(one))
      .flatMap(({ register, fields }) => fields.map(({ field }) => `${register}.${field}`))
      .filter((place) => {
        const [register = '', ...field] = place.split('.');
        return searchedField(register as SearchedRegister, field.join('.')) === '';
      });
    expect([...new Set(nameless)]).toEqual([]);
  });
});

describe('单位查找自己的年度', () => {
  it('不用读入；改了马上查得到', async () => {
    expect(await village.api.search.find({ words: '青砖窑' })).toMatchObject({ total: 3, waiting: 0 });
    await village.api.finals.reopen({ reason: '补一个科室' });
    const [office] = await village.api.offices.list({});
    await village.api.offices.save({ rows: [{ ...(office ?? { id: '', position: 0 }), name: '砖瓦㛃股' }] } as never);
    const found = await village.api.search.find({ words: '瓦㛃' });
    expect(found.groups).toMatchObject([{ register: 'offices', count: 1, hits: [{ unit: VILLAGE, digest: null }] }]);
  });
});

describe('查得久', () => {
  /** More units than are looked through without a pause: entries the county keeps on behalf of villages. */
  const MANY = 30;
  beforeAll(async () => {
    const { settings } = joined;
    const model = settings.units.find(({ code }) => code === VILLAGE);
    if (model === undefined) throw new Error('no village');
    const more = Array.from({ length: MANY }, (_, at) => ({
      ...model,
      code: `QH-01-${60 + at}`,
      name: `试村${at}`,
      submitTo: 'QH',
    }));
    await county.api.tasks.save({ settings: { ...settings, units: [...settings.units, ...more] } });
    const facts = factsOf(settings, VILLAGE);
    for (const { code } of more) {
      const profiles = facts.profiles.map((profile) => ({ ...profile, unitCode: code }));
      await county.api.entries.load({ unit: code, facts: { ...facts, profiles } });
    }
  }, 60_000);

  it('一边查一边说查到第几个单位', async () => {
    const steps: (readonly [number | undefined, number | undefined])[] = [];
    await county.api.search.find(
      { words: '的' },
      { onProgress: ({ stage, done, total }) => stage === '查找' && steps.push([done, total]) },
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted(([a = 0], [b = 0]) => a - b));
    const [done = 0, total = 0] = steps.at(-1) ?? [];
    expect(total).toBeGreaterThan(MANY);
    expect(done).toBeLessThanOrEqual(total);
  });

  it('中途停下：不给半截的结果，马上可以再查', async () => {
    const stop = new AbortController();
    const found = county.api.search.find({ words: '的' }, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(found).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await find('青砖窑')).total).toBeGreaterThan(0);
  });
});

describe('报送包换了新的', () => {
  it('接受的算数；新的一份等决定，旧的文字还查得到', async () => {
    const [held] = (await county.api.packages.list({ unit: VILLAGE, direction: 'in' })).filter(
      ({ type }) => type === 'submission',
    );
    await county.api.packages.accept({ digest: held?.digest ?? '' });
    const again = await submitTo(village, joined.box('up-again'));
    await importFile(county, again.path);
    expect(await find('青砖窑')).toMatchObject({ total: 3, waiting: 0 });
    expect((await find('瓦㛃')).total).toBe(0);
  });
});
