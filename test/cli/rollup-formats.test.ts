/** `rollup` with its formats, the check of a code and a frozen report, as --json and as files give them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJoinedCounty, checkSeal, fillAndSubmit, importFile, type JoinedCounty } from '../support/joined-county.ts';
import { answer } from './run-cli.ts';

let joined: JoinedCounty;
let ledger: string[];
let out: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  const { county } = joined;
  const bureau = await joined.join('QH-B1');
  const { path, digest } = await fillAndSubmit(joined, bureau, 'QH-B1');
  await importFile(county, path);
  await checkSeal(county, bureau);
  await county.api.packages.accept({ digest });
  ledger = ['--ledger', county.file, '--operator', '张三'];
  // The command line opens the ledger itself.
  await county.close();
  out = joined.box('out');
}, 60_000);
afterAll(() => joined.close());

const written = async (...words: string[]) => {
  const { exitCode, data } = await answer(['rollup', ...words, '--out', out, ...ledger]);
  expect(exitCode).toBe(0);
  return (data as { files: string[] }).files;
};
const text = (name: string): string => readFileSync(join(out, name), 'utf8');

describe('rollup --format', () => {
  it('csv 给人看：BOM、中文表头、每个单位一行，没有报送的留空', async () => {
    await written('--format', 'csv');
    const lines = text('rollup.csv').split('\r\n');
    expect(lines[0]?.startsWith('\ufeff年度,行类,单位代码,单位,已汇总单位数,应汇总单位数,科室数')).toBe(true);
    const bureau = lines.find((line) => line.includes('县水务局'));
    expect(bureau).toMatch(/^2026,unit,QH-B1,县水务局,1,1,\d+/u);
    expect(lines.find((line) => line.includes('上湾村'))).toMatch(/^2026,unit,QH-01-01,上湾村,0,1,,,/u);
  });

  it('parquet-csv 给程序读：没有 BOM，ascii 列名，旁边有类型', async () => {
    const files = await written('--format', 'parquet-csv', '--rows', 'risks');
    expect(files).toHaveLength(2);
    const lines = text('risks.parquet-ready.csv').trimEnd().split('\n');
    expect(lines[0]).toBe(
      'cycle,unit,unit_name,number,name,manifestation,category,category_name,level,level_name,power,post,is_key_post,package',
    );
    const schema = JSON.parse(text('risks.schema.json')) as { rows: number; columns: { name: string; type: string }[] };
    expect(schema.rows).toBe(8);
    expect(schema.columns.find(({ name }) => name === 'level')).toMatchObject({ type: 'integer' });
  });

  it('json 带统计依据编码；xlsx 写得出；两者行数相同', async () => {
    await written('--format', 'json', '--rows', 'risks');
    const table = JSON.parse(text('risks.json')) as { code: string; rows: { unit_name: string; level: number }[] };
    expect(table.code).toMatch(/^\d{30}$/u);
    expect(table.rows).toHaveLength(8);
    expect(table.rows[0]).toMatchObject({ unit_name: '县水务局' });
    const [xlsx] = await written('--format', 'xlsx', '--rows', 'risks');
    expect(xlsx).toMatch(/风险点清单.*\.xlsx$/u);
  });

  it('--rows 没有 --format、没有 --out，都说明怎么改', async () => {
    expect(await answer(['rollup', '--rows', 'risks', '--out', out, ...ledger])).toMatchObject({ exitCode: 2 });
    expect(await answer(['rollup', ...ledger])).toMatchObject({ exitCode: 2 });
  });
});

describe('rollup --verify 和 --freeze', () => {
  it('固定快照；用编码核对，说与现在一致，是哪一份快照', async () => {
    const { data } = await answer(['rollup', '--freeze', '年报', ...ledger]);
    const { code } = data as { code: string };
    const checked = await answer(['rollup', '--verify', code, ...ledger]);
    expect(checked).toMatchObject({ exitCode: 0, data: { result: 'same', reports: [{ name: '年报' }] } });
  });

  it('交叉表、自存的常用表和比较也能固定，与窗口里固定的一样', async () => {
    const asked = [
      '--cross',
      'township,level',
      '--figure',
      'risks',
      '--filter',
      '单位=QH-B1',
      '--title',
      '各乡镇风险点',
    ];
    const cross = await answer(['rollup', '--freeze', '乡镇表', ...asked, ...ledger]);
    expect(cross).toMatchObject({ exitCode: 0, data: { code: expect.stringMatching(/^\d{30}$/u) as string } });
    const { data } = await answer(['call', 'reports.list', '{}', ...ledger]);
    const [report] = data as { id: string; name: string; kind: string; isChart: boolean }[];
    expect(report).toMatchObject({ name: '乡镇表', kind: 'cross', isChart: false });
    const opened = await answer(['call', 'reports.get', JSON.stringify({ id: report?.id }), ...ledger]);
    expect(opened.data).toMatchObject({ filter: '单位：县水务局', rowTitle: '乡镇' });

    const view = {
      rows: 'category',
      columns: null,
      figure: 'risks',
      show: 'count',
      filters: {},
      zeros: true,
      sort: null,
    };
    const saved = { page: 'cross-tables', name: '我的表', json: JSON.stringify(view) };
    await answer(['call', 'views.save', JSON.stringify(saved), ...ledger]);
    for (const table of ['我的表', '乡镇×等级', 'categoryLevel'])
      expect(await answer(['rollup', '--freeze', table, '--table', table, ...ledger])).toMatchObject({ exitCode: 0 });
    const compared = ['--compare', 'unit', '--keys', 'QH-B1,QH-01'];
    expect(await answer(['rollup', '--freeze', '两个单位', ...compared, ...ledger])).toMatchObject({ exitCode: 0 });
    const after = await answer(['call', 'reports.list', '{}', ...ledger]);
    expect((after.data as { name: string; kind: string }[]).map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['两个单位', 'compare'],
        ['我的表', 'cross'],
        ['乡镇×等级', 'cross'],
      ]) as unknown,
    );
  });

  it.each([
    ['没有 --freeze', ['--cross', 'township,level'], '要与 --freeze NAME 同用'],
    ['两种一起写', ['--freeze', 'x', '--cross', 'unit', '--compare', 'unit'], '只能写一个'],
    ['没有的维度', ['--freeze', 'x', '--cross', '县'], '没有维度“县”'],
    ['没有的常用表', ['--freeze', 'x', '--table', '不存在'], '没有常用表“不存在”'],
    ['筛选写错', ['--freeze', 'x', '--cross', 'unit', '--filter', 'QH-01'], '--filter 写成'],
    ['比较没有写哪些', ['--freeze', 'x', '--compare', 'unit'], '--keys 写 1 到 8 个'],
    [
      '--figure 写在比较上',
      ['--freeze', 'x', '--compare', 'unit', '--keys', 'QH', '--figure', 'risks'],
      '要与 --cross 同用',
    ],
  ])('%s：退出码 2，说怎么改', async (_, words, sentence) => {
    const refused = await answer(['rollup', ...words, ...ledger]);
    expect(refused.exitCode).toBe(2);
    expect(JSON.stringify(refused.data) + refused.stderr).toContain(sentence);
  });

  it('不认得的编码退出码为 1', async () => {
    const checked = await answer(['rollup', '--verify', '1'.repeat(30), ...ledger]);
    expect(checked).toMatchObject({ exitCode: 1, data: { result: 'unknown' } });
  });
});
