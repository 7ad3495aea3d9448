/** Units, townships and years side by side; what is printed of tables, comparisons and charts. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedTables } from '../../src/domain/rollup/shipped-tables.ts';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import { formatKeyCode } from '../../src/domain/packages/key-code.ts';
import { aPng } from '../support/a-png.ts';
import { type CountedCounty, aCountedCounty } from '../support/counted-county.ts';
import { factsOf, folderOf } from '../support/joined-county.ts';
import { refusal } from '../support/refusal.ts';

let county: CountedCounty;
beforeAll(async () => {
  county = await aCountedCounty();
});
afterAll(() => county.joined.close());

const api = () => county.joined.county.api;
const folder = (name: string) => folderOf(county.joined.county, county.joined.box(name));
const live = (code: string) =>
  (county.accepted.get(code)?.risks ?? []).filter(({ change }) => change !== 'eliminated').length;
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect x="10" y="10" width="50" height="90" fill="#7a0b0b"/><text x="20" y="120" font-size="12">较高</text></svg>';

describe('比较', () => {
  it('单位之间：逐条数的差', async () => {
    const { columns, lines } = await api().cross.compare({ by: 'unit', keys: ['QH-01-01', 'QH-B1', 'QH-01-02'] });
    expect(columns.map(({ title, units }) => [title, units])).toEqual([
      ['上湾村', 1],
      ['县水务局', 1],
      ['下湾村', 0],
    ]);
    const risks = lines.find(({ key }) => key === 'risks')?.cells;
    expect(risks?.map(({ n }) => n)).toEqual([live('QH-01-01'), live('QH-B1'), null]);
    expect(risks?.[1]?.difference).toBe(live('QH-B1') - live('QH-01-01'));
    const parts = lines.filter(({ key }) => key.startsWith('level:')).map(({ cells }) => cells[0]?.n ?? 0);
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(live('QH-01-01'));
  });

  it('年度之间：上一年本单位登记的和今年的', async () => {
    const settings = structuredClone(county.joined.settings);
    const facts = factsOf(settings, 'QH-B1', 'last', 3);
    expect(await api().cross.listCycles({})).toEqual(['2026']);
    const earlier = { ...settings, cycle: { ...settings.cycle, code: '2025' } };
    await api().tasks.save({ settings: earlier });
    await api().entries.load({
      cycle: '2025',
      unit: 'QH-B1',
      facts: { ...facts, profiles: facts.profiles.map((profile) => ({ ...profile, cycle: '2025' })) },
    });
    expect(await api().cross.listCycles({})).toEqual(['2026', '2025']);
    const { lines } = await api().cross.compare({ by: 'cycle', keys: ['2025', '2026'] });
    const now = live('QH-01-01') + live('QH-B1');
    const before = facts.risks.filter(({ change }) => change !== 'eliminated').length;
    expect(lines.find(({ key }) => key === 'risks')?.cells.map(({ n, difference }) => [n, difference])).toEqual([
      [before, null],
      [now, now - before],
    ]);
    const fresh = (risks: { change: string }[]) => risks.filter(({ change }) => change === 'new').length;
    expect(lines.find(({ key }) => key === 'change:new')?.cells.map(({ n }) => n)).toEqual([
      fresh(facts.risks),
      fresh([...county.accepted.values()].flatMap(({ risks }) => risks)),
    ]);
  });

  it('没有的年度，说没有任务', async () => {
    const call = api().cross.compare({ by: 'cycle', keys: ['2019'] });
    expect(await refusal(call)).toMatchObject({ code: 'TASK_MISSING' });
  });
});

describe('打印', () => {
  it('交叉表：Excel 里的数与页面上的一样，写明平衡关系和统计截止', async () => {
    const definition = shippedTables.categoryLevel;
    const table = await api().cross.get({ definition });
    const { paths } = await api().documents.printCross({ folder: folder('cross'), title: '类别表', definition });
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['类别表.pdf', '类别表.xlsx']);
    const sheet = await readSheet(readFileSync(paths[1] ?? ''), 'xlsx');
    const words = JSON.stringify(sheet);
    for (const { title } of table.rows) expect(words).toContain(title);
    expect(words).toContain('统计截止：2026年11月20日');
    expect(words).toContain('平衡关系：各行之和');
  });

  it('编码印在表上并留底：含未处理的交叉表核对得到；年度比较每年一个编码', async () => {
    const digitsOf = async (path: string | undefined): Promise<string[]> => {
      const words = JSON.stringify(await readSheet(readFileSync(path ?? ''), 'xlsx'));
      // A line over merged cells is read once for each of them.
      const found = words.matchAll(/统计依据编码：([\d ]{30,40})/gu);
      return [...new Set([...found].map(([, digits]) => (digits ?? '').replaceAll(' ', '')))];
    };
    const received = { withReceived: true, definition: shippedTables.categoryLevel };
    const cross = await api().documents.printCross({ folder: folder('code'), title: '含未处理', ...received });
    const { code } = await api().reports.getCode({ withReceived: true });
    expect(await digitsOf(cross.paths[1])).toEqual([code]);
    const found = await api().reports.findCode({ code: code ?? '' });
    expect(found).toMatchObject({ basis: { withReceived: true }, changes: [] });
    expect(found?.countedAt).not.toBeNull();

    const years = { by: 'cycle' as const, keys: ['2025', '2026'] };
    const compared = await api().documents.printCompare({ folder: folder('years'), title: '年度比较', ...years });
    const codes = await Promise.all(years.keys.map((cycle) => api().reports.getCode({ cycle })));
    expect(await digitsOf(compared.paths[1])).toEqual(codes.map((one) => one.code));
    expect(new Set(codes.map((one) => one.code)).size).toBe(2);
  });

  it('单位比较的编码只含比较的几个单位', async () => {
    const asked = { by: 'unit' as const, keys: ['QH-01-01', 'QH-01-02'] };
    const { paths } = await api().documents.printCompare({ folder: folder('units'), title: '单位比较', ...asked });
    const words = JSON.stringify(await readSheet(readFileSync(paths[1] ?? ''), 'xlsx'));
    const { code } = await api().reports.getCode({ units: ['QH-01-01'] });
    expect(words).toContain(formatKeyCode(code ?? ''));
    expect(words).toContain('“单位：上湾村、下湾村”之内计入的 1 个单位');
  });

  it('存成图片的图上也有标题、统计截止和 30 位编码，编码核对得到；图本身不变', async () => {
    const chart = { svg, width: 400, height: 200 };
    const of = { kind: 'cross' as const, definition: shippedTables.townshipLevel };
    const captioned = await api().documents.captionChart({ of, title: '热力图 <1>', chart });
    const { code } = await api().reports.getCode({});
    const words = captioned.svg.replaceAll(/<[^>]*>/gu, '');
    expect(words).toContain('热力图 &lt;1&gt;');
    expect(words).toContain('统计截止：2026年11月20日');
    expect(words).toContain(formatKeyCode(code ?? ''));
    expect(captioned.svg).toContain(svg);
    expect(captioned.height).toBeGreaterThan(chart.height);
    expect((await api().reports.findCode({ code: code ?? '' }))?.countedAt).not.toBeNull();

    const years = { kind: 'compare' as const, by: 'cycle' as const, keys: ['2025', '2026'] };
    const trend = await api().documents.captionChart({ of: years, title: '趋势', chart });
    expect(trend.svg.replaceAll(/<[^>]*>/gu, '').match(/年度统计依据编码/gu)).toHaveLength(2);
    const files = await api().documents.writeChart({
      folder: folder('图片'),
      title: '热力图',
      chart: captioned,
      png: aPng(8, 8).toString('base64'),
    });
    expect(readFileSync(files.paths[0] ?? '').toString()).toContain('统计截止');
  });

  it('图随表打印成矢量；图里夹带别的，不打印', async () => {
    const about = { folder: folder('chart'), title: '图', definition: shippedTables.categoryLevel };
    const chart = { svg, width: 400, height: 200 };
    const { paths } = await api().documents.printCross({ ...about, charts: [chart, chart] });
    expect(
      readFileSync(paths[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const bad of [
      svg.replace('</svg>', '<image href="/etc/passwd"/></svg>'),
      svg.replace('<rect', '<rect onload="x()"'),
      `<!DOCTYPE x>${svg}`,
      '图',
    ])
      expect(await refusal(api().documents.printCross({ ...about, charts: [{ ...chart, svg: bad }] }))).toMatchObject({
        code: 'CHART_NOT_PLAIN',
      });
  });
});
