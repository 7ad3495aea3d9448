/** The views that docs/ANALYSTS.md promises: every example runs, every figure is the roll-up's. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTags, tagNames } from '../../src/domain/registers/count-tags.ts';
import { totalKey } from '../../src/domain/rollup/cross-table.ts';
import { shippedTables } from '../../src/domain/rollup/shipped-tables.ts';
import { sumTotals } from '../../src/domain/rollup/sum-totals.ts';
import { tagTable } from '../../src/domain/rollup/tag-table.ts';
import type { Ledger } from '../support/a-county.ts';
import { analystDocument, analystExample, analystExamples } from '../support/analyst-document.ts';
import {
  aJoinedCounty,
  checkSeal,
  factsOf,
  folderOf,
  importFile,
  type JoinedCounty,
  submitTo,
} from '../support/joined-county.ts';

const tagTerms = { powerKind: 'powerKinds', area: 'areas', system: 'systems', keySite: 'keySites' } as const;

let joined: JoinedCounty;
let county: Ledger;
let db: Database.Database;
type Row = Record<string, string | number | null>;
const rowsOf = (sql: string): Row[] => db.prepare<[], Row>(sql).all();
const exampleOf = (beginning: string): Row[] => rowsOf(analystExample(beginning));

const handedIn = new Map<string, Ledger>();

const handIn = async (code: string, answer: 'accept' | 'return' | 'wait'): Promise<void> => {
  const unit = await joined.join(code);
  handedIn.set(code, unit);
  await unit.api.entries.load({ facts: factsOf(joined.settings, code) });
  const { path, digest } = await submitTo(unit, joined.box(`up-${code}`));
  await importFile(county, path);
  if (answer === 'wait') return;
  await checkSeal(county, unit);
  if (answer === 'accept') return void (await county.api.packages.accept({ digest }));
  const folder = folderOf(county, joined.box('down'));
  await county.api.packages.writeReturn({ digest, folder, reason: '措施太空', remarks: [] });
};

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  await handIn('QH-01-01', 'accept');
  await handIn('QH-B1', 'accept');
  await handIn('QH-01', 'return');
  await handIn('QH-01-02', 'wait');
  await county.api.entries.load({ facts: factsOf(joined.settings, 'QH') });
  // As docs/ANALYSTS.md says: read-only, beside the running program.
  db = new Database(county.file, { readonly: true });
}, 180_000);
afterAll(async () => {
  db.close();
  await joined.close();
});

describe('分析用的视图', () => {
  it('文档里的每个例子都能运行', () => {
    expect(analystExamples.length).toBeGreaterThanOrEqual(7);
    for (const { sql } of analystExamples) expect(rowsOf(sql)).toBeInstanceOf(Array);
    expect(exampleOf('Who has not').map(({ name, state }) => [name, state])).toEqual([['柳溪镇', 'returned']]);
    expect(exampleOf('From a figure')[0]?.['digest']).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('每个单位的数与汇总逐项相同；汇总里没有的单位这里也没有', async () => {
    const { rows } = await county.api.rollup.get({ depth: 'all' });
    const counted = new Map<string, Record<string, number>>();
    for (const { unit, key, value } of rowsOf("SELECT * FROM analyst_totals WHERE cycle = '2026'"))
      counted.set(String(unit), { ...counted.get(String(unit)), [String(key)]: Number(value) });
    const units = rows.flatMap(({ kind, totals, unitCode }) =>
      (kind === 'unit' || kind === 'own') && totals !== null && unitCode !== null ? [{ unitCode, totals }] : [],
    );
    expect(new Set(counted.keys())).toEqual(new Set(['QH', 'QH-01-01', 'QH-B1']));
    expect(new Set(units.map(({ unitCode }) => unitCode))).toEqual(new Set(counted.keys()));
    // Counted by other means than rows of the unit: points of key posts, and the signed self-score.
    const { keyPostRisks: _, selfScore: __, ...known } = units[0]?.totals ?? {};
    for (const { unitCode, totals } of units)
      for (const key of Object.keys(known))
        expect([unitCode, key, counted.get(unitCode)?.[key] ?? 0]).toEqual([unitCode, key, totals[key]]);
  });

  it('合计、按类别和等级，加起来都是汇总的合计；按乡镇只数乡镇和村', async () => {
    const { rows } = await county.api.rollup.get({ depth: 'all' });
    const sum = (of: readonly Row[]): number => of.reduce((all, { risks }) => all + Number(risks), 0);
    const total = rows.find(({ kind }) => kind === 'total')?.totals?.['risks'] ?? 0;
    expect(total).toBeGreaterThan(15);
    expect(sum(exampleOf('Figures of'))).toBe(total);
    expect(sum(exampleOf('Risks by'))).toBe(total);
    const village = rows.find(({ unitCode }) => unitCode === 'QH-01-01')?.totals?.['risks'];
    expect(exampleOf('Per township')).toEqual([{ township: '柳溪镇', risks: village }]);
  });

  it('文档的例子逐格与汇总表、交叉表相同：各单位的数、类别和等级', async () => {
    const { rows } = await county.api.rollup.get({ depth: 'all' });
    for (const { name, risks, highest, measures } of exampleOf('Figures of')) {
      const line = rows.find(({ kind, title }) =>
        name === '青禾县' ? kind === 'own' : kind === 'unit' && title === name,
      );
      expect([name, risks, highest ?? 0, measures]).toEqual([
        name,
        line?.totals?.['risks'],
        line?.totals?.['level:1'] ?? 0,
        line?.totals?.['measures'],
      ]);
    }
    const table = await county.api.cross.get({ definition: shippedTables.categoryLevel });
    const cells = new Map(exampleOf('Risks by').map((row) => [`${row['category']} ${row['level']}`, row['risks']]));
    const counted = table.rows.flatMap(({ title, line }) =>
      table.columns.flatMap((column, at) => {
        const shown = Number(line?.shown[at] ?? 0);
        return column.key === totalKey || shown === 0 ? [] : [[`${title} ${column.title}`, shown] as const];
      }),
    );
    expect(cells).toEqual(new Map(counted));
  });

  it.each(tagNames)('点线面（%s）与一行一行数的相同', async (tag) => {
    const facts = ['QH', 'QH-01-01', 'QH-B1'].map((code) => factsOf(joined.settings, code));
    const terms = joined.settings.vocabularies[tagTerms[tag]];
    expect(await county.api.rollup.getTags({ tag })).toEqual(tagTable(sumTotals(facts.map(countTags)), tag, terms));
  });

  it('报送状态与报送进度一致', async () => {
    const states = await county.api.tracking.list({});
    const inViews = new Map(rowsOf('SELECT unit, state FROM analyst_states').map(({ unit, state }) => [unit, state]));
    expect(inViews.size).toBe(states.length);
    expect(Object.fromEntries(inViews)).toEqual({
      'QH-01': 'returned',
      'QH-01-01': 'accepted',
      'QH-01-02': 'to-verify',
      'QH-B1': 'accepted',
    });
    expect(states.map(({ unit, state }) => [unit, state])).toEqual(states.map(({ unit }) => [unit, inViews.get(unit)]));
  });

  it('措施的文字读入以后才有，条数前后不变', async () => {
    const received = () =>
      rowsOf("SELECT count(*) AS n, count(text) AS texts FROM analyst_measures WHERE unit <> 'QH'")[0];
    const before = received();
    expect(before?.['texts']).toBe(0);
    await county.api.search.prepare({});
    expect(received()).toEqual({ n: before?.['n'], texts: before?.['n'] });
    const words = factsOf(joined.settings, 'QH-B1').measures.map(({ text }) => text);
    const read = rowsOf("SELECT text FROM analyst_measures WHERE unit = 'QH-B1'").map(({ text }) => String(text));
    expect(read.toSorted()).toEqual(words.toSorted());
    const texts = rowsOf("SELECT texts FROM analyst_texts WHERE unit = 'QH-B1' AND register = 'measures'");
    expect(texts).toHaveLength(words.length);
  });

  it('没有风险点的重点岗位、照抄的措施，与一行一行数的相同', async () => {
    const all = ['QH', 'QH-01-01', 'QH-B1'].map((code) => factsOf(joined.settings, code));
    const empty = all.flatMap(({ posts, risks }) => {
      const live = new Set(risks.flatMap(({ postId, change }) => (change === 'eliminated' ? [] : [postId])));
      return posts.filter(({ id, isKey, isHead }) => (isKey || isHead) && !live.has(id)).map(({ name }) => name);
    });
    expect(
      exampleOf('Key posts')
        .map(({ name }) => String(name))
        .toSorted(),
    ).toEqual(empty.toSorted());
    await county.api.search.prepare({});
    const units = new Map<string, Set<number>>();
    for (const [at, { measures }] of all.entries())
      for (const { text } of measures) units.set(text, (units.get(text) ?? new Set()).add(at));
    const same = [...units].filter(([text, some]) => text !== '' && some.size >= 3).map(([text]) => text);
    const found = exampleOf('Measures with').map(({ text }) => String(text));
    expect(found).toHaveLength(Math.min(20, same.length));
    for (const text of found) expect(same).toContain(text);
  });

  it('文档列出的视图一个不多一个不少，每一列都在文档里', () => {
    const views = rowsOf("SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'analyst_%'");
    const names = views.map(({ name }) => String(name));
    expect(new Set(names)).toEqual(new Set(analystDocument.match(/analyst_[a-z]+/gu)));
    const columns = names.flatMap((view) => rowsOf(`SELECT name FROM pragma_table_info('${view}')`));
    const missing = columns.filter(
      ({ name }) => !new RegExp(`[\`\\s]${String(name)}[\`\\s]`, 'u').test(analystDocument),
    );
    expect(missing).toEqual([]);
  });

  it('接受以后又来的新一份：数还是原来的，状态是待确认', async () => {
    const again = handedIn.get('QH-B1');
    if (again === undefined) throw new Error('nothing handed in');
    await again.api.finals.reopen({ reason: '补充材料' });
    const { path } = await submitTo(again, joined.box('up-again'));
    await importFile(county, path);
    const [state] = rowsOf("SELECT * FROM analyst_states WHERE unit = 'QH-B1'");
    expect(state).toMatchObject({ state: 'to-confirm', seq: 2 });
    expect(state?.['accepted_digest']).not.toBe(state?.['package_digest']);
    expect((await county.api.tracking.list({})).find(({ unit }) => unit === 'QH-B1')?.state).toBe('to-confirm');
    const [counted] = rowsOf("SELECT package_digest FROM analyst_counted WHERE unit = 'QH-B1'");
    expect(counted?.['package_digest']).toBe(state?.['accepted_digest']);
  });
});
