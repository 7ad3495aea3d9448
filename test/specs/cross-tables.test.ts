/** Cross tables of a county against the same rows counted by hand. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/registers/facts.ts';
import { type CrossDefinition, dimensionsOf, figures, shows } from '../../src/domain/rollup/cross-definition.ts';
import { type CountedCounty, aCountedCounty } from '../support/counted-county.ts';
import { refusal } from '../support/refusal.ts';

let county: CountedCounty;
beforeAll(async () => {
  county = await aCountedCounty();
});
afterAll(() => county.joined.close());

const definition = (own: Partial<CrossDefinition>): CrossDefinition => ({
  rows: 'category',
  columns: 'level',
  figure: 'risks',
  show: 'count',
  filters: {},
  zeros: false,
  sort: null,
  ...own,
});
const get = (own: Partial<CrossDefinition>, withReceived = false) =>
  county.joined.county.api.cross.get({ withReceived, definition: definition(own) });
const allFacts = (): Facts[] => [...county.accepted.values()];
const live = (facts: Facts) => facts.risks.filter(({ change }) => change !== 'eliminated');
const allLive = () => allFacts().flatMap(live);
const levelOf = ({ unitLevel, selfLevel }: Facts['risks'][number]) => unitLevel?.level ?? selfLevel?.level ?? null;

describe('交叉表', () => {
  it('类别×等级：每一格、每一合计都与逐条数的一样', async () => {
    const table = await get({});
    for (const { key, line } of table.rows)
      for (const [at, column] of table.columns.entries()) {
        const expected = allLive().filter(
          (risk) =>
            (risk.category ?? 'none') === key && (column.key === '*' || String(levelOf(risk) ?? 'none') === column.key),
        ).length;
        expect([key, column.key, line?.counts[at]]).toEqual([key, column.key, expected]);
      }
    expect(table.total.counts.at(-1)).toBe(allLive().length);
    expect(table).toMatchObject({ counted: 2, expected: 4 });
    expect(table.balance.lines.every(({ ok }) => ok)).toBe(true);
  });

  it('乡镇×等级：村计入所在乡镇，部门是县直单位；没有报的单位留空', async () => {
    const { rows } = await get({ rows: 'township', zeros: true });
    expect(rows.map(({ title, line }) => [title, line?.counts.at(-1)])).toEqual([
      ['柳溪镇', live(county.accepted.get('QH-01-01') ?? ({} as Facts)).length],
      ['县直单位', live(county.accepted.get('QH-B1') ?? ({} as Facts)).length],
    ]);
    const units = await get({ rows: 'unit', zeros: true });
    expect(units.rows.find(({ key }) => key === 'QH-01-02')?.line).toBeNull();
    expect(units.rows.find(({ key }) => key === 'QH-01-01')?.line?.counts.at(-1)).toBeGreaterThan(0);
  });

  it('系统×类别：去重合计只计一次', async () => {
    const { rows, total, balance } = await get({ rows: 'system', columns: 'category' });
    const tagsOf = (facts: Facts, powerId: string | null) =>
      facts.powers.find(({ id }) => id === powerId)?.systems ?? [];
    for (const { key, line } of rows) {
      const expected = allFacts().flatMap((facts) =>
        live(facts).filter(({ powerId }) => {
          const tags = tagsOf(facts, powerId);
          return key === 'none' ? tags.length === 0 : tags.includes(key);
        }),
      ).length;
      expect([key, line?.counts.at(-1)]).toEqual([key, expected]);
    }
    expect(balance.rowsOverlap).toBe(true);
    expect(total.counts.at(-1)).toBe(allLive().length);
  });

  it('岗位、职权、措施、有风险点的岗位各数各的', async () => {
    const sizeOf = async (own: Partial<CrossDefinition>) => (await get({ columns: null, ...own })).total.counts.at(-1);
    const sum = (count: (facts: Facts) => number) => allFacts().reduce((all, facts) => all + count(facts), 0);
    expect(await sizeOf({ figure: 'posts', rows: 'postKind' })).toBe(sum(({ posts }) => posts.length));
    expect(await sizeOf({ figure: 'powers', rows: 'powerKind' })).toBe(sum(({ powers }) => powers.length));
    expect(await sizeOf({ figure: 'measures', rows: 'phase' })).toBe(sum(({ measures }) => measures.length));
    expect(await sizeOf({ figure: 'riskUnits' })).toBe(2);
    const posts = (facts: Facts) => new Set(live(facts).flatMap(({ postId }) => postId ?? [])).size;
    expect(await sizeOf({ figure: 'riskPosts' })).toBe(sum(posts));
  });

  it('收到未接受的：勾上才计入', async () => {
    const [without, withIt] = [await get({}), await get({}, true)];
    const extra = live(county.received.facts).length;
    expect((withIt.total.counts.at(-1) ?? 0) - (without.total.counts.at(-1) ?? 0)).toBe(extra);
  });

  it('筛选与行列同时有效', async () => {
    const { total } = await get({ rows: 'powerKind', columns: null, filters: { level: ['1'], township: ['QH-01'] } });
    const village = county.accepted.get('QH-01-01');
    const expected = village === undefined ? 0 : live(village).filter((risk) => levelOf(risk) === 1).length;
    expect(expected).toBeGreaterThan(0);
    expect(total.counts.at(-1)).toBe(expected);
  });

  it('按乡镇筛选时只列那个乡镇的单位：没有问到的不说“没有收到”', async () => {
    const { rows } = await get({ rows: 'unit', columns: null, zeros: true, filters: { township: ['QH-01'] } });
    expect(rows.map(({ key, line }) => [key, line === null])).toEqual([
      ['QH-01', true],
      ['QH-01-01', false],
      ['QH-01-02', true],
    ]);
    const townships = await get({ rows: 'township', zeros: true, filters: { unit: ['QH-B1'] } });
    expect(townships.rows.map(({ title }) => title)).toEqual(['县直单位']);
  });

  it('统计内容没有的维度，说明换什么', async () => {
    expect(await refusal(get({ figure: 'measures', rows: 'level' }))).toMatchObject({
      code: 'CROSS_DIMENSION',
      params: { figure: '防控措施（条）', dimension: '风险等级' },
    });
  });

  it('随便怎么组合，都是平的；合计等于不分行列的数', async () => {
    const keys = await county.joined.county.api.cross.listKeys({});
    const definitions = fc.constantFrom(...figures).chain((figure) => {
      const known = dimensionsOf(figure);
      const filter = fc.constantFrom(...known).chain((dimension) =>
        fc
          .uniqueArray(
            fc.constantFrom(...(keys[dimension].length > 0 ? keys[dimension].map(({ key }) => key) : ['none'])),
            {
              minLength: 1,
              maxLength: 3,
            },
          )
          .map((values) => ({ [dimension]: values })),
      );
      return fc.record({
        figure: fc.constant(figure),
        rows: fc.constantFrom(...known),
        columns: fc.option(fc.constantFrom(...known)),
        show: fc.constantFrom(...shows),
        filters: fc.oneof(fc.constant({}), filter),
        zeros: fc.boolean(),
        sort: fc.constant(null),
      });
    });
    await fc.assert(
      fc.asyncProperty(definitions, async (asked) => {
        const { balance, total } = await county.joined.county.api.cross.get({ definition: asked });
        expect(balance.lines.filter(({ ok }) => !ok)).toEqual([]);
        const isPlain = Object.keys(asked.filters).length === 0 && asked.figure === 'risks';
        const withGone = asked.rows === 'change' || asked.columns === 'change';
        const risks = withGone ? allFacts().flatMap((facts) => facts.risks) : allLive();
        expect(total.counts.at(-1)).toBe(isPlain ? risks.length : total.counts.at(-1));
      }),
      { numRuns: 150 },
    );
  });
});
