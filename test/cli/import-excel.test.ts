import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempDir } from '../support/a-county.ts';
import { dumpLedger } from './ledger-dump.ts';
import { answer, lianfang } from './run-cli.ts';

const folder = tempDir();
const at = (...parts: string[]): string => join(folder.dir, ...parts);
const table = resolve(import.meta.dirname, '../fixtures/imports/risks-gb18030.csv');
const book = resolve(import.meta.dirname, '../fixtures/imports/links-notes-table.xlsx');
const ledger = ['--ledger', at('county.lfdb')];

type Preview = { mapping: { columns: string[] }; rows: { line: number; verdict: string }[] };
type Applied = { applied: { importId: string; created: Record<string, number> } };

beforeAll(async () => {
  writeFileSync(at('passphrase'), '足够长的演示口令\n');
  const words = 'init county --code QH --name 青禾县 --office 县办 --cycle 2026 --due 2026-11-30'.split(' ');
  await lianfang([...words, '--out', at('county.lfdb'), '--passphrase-file', at('passphrase')]);
});
afterAll(() => folder.release());

describe('预览', () => {
  it('不要台账；每个非空行一项，表头在内；没有对应项目的列留在备注', async () => {
    const { exitCode, data } = await answer(['import-excel', table, '--dry-run']);
    const { mapping, rows } = data as Preview;
    expect(exitCode).toBe(0);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['heading', 'heading', 'ok', 'ok', 'ok', 'total']);
    expect(mapping.columns.at(-1)).toBe('remark');
  });

  it('给人看的预览有各列对应和每行的结论', async () => {
    const { stdout } = await lianfang(['import-excel', table, '--dry-run']);
    expect(stdout).toMatch(/级别 +→ 风险等级/u);
    expect(stdout).toMatch(/第3行 +可导入 +1｜出纳/u);
    expect(stdout).toContain('共 6 行：表头 2，可导入 3，合计 1。');
  });

  it('工作表按第几张或名称选；没有这一张时拒绝', async () => {
    expect(await answer(['import-excel', book, '--dry-run', '--sheet', '1'])).toMatchObject({ exitCode: 0 });
    const refused = await answer(['import-excel', book, '--dry-run', '--sheet', '9']);
    expect(refused).toMatchObject({
      exitCode: 1,
      data: { error: { code: 'IMPORT_SHEET_UNKNOWN', params: { sheet: '9' } } },
    });
  });

  it.each([
    ['没有这个文件', undefined, 'FILE_NOT_FOUND'],
    ['空文件', '', 'SHEET_EMPTY'],
    ['不是表格', '%PDF-1.7', 'SHEET_WRONG_KIND'],
  ])('%s：拒绝并说明', async (_, content, code) => {
    if (content !== undefined) writeFileSync(at('bad.csv'), content);
    const refused = await answer(['import-excel', at(content === undefined ? 'absent.csv' : 'bad.csv'), '--dry-run']);
    expect(refused).toMatchObject({ exitCode: 1, data: { error: { code } } });
  });
});

describe('导入', () => {
  it('没有确认一级最重还是最轻时不导入，台账不变', async () => {
    const before = dumpLedger(at('county.lfdb'));
    const refused = await answer(['import-excel', table, ...ledger]);
    expect(refused).toMatchObject({ exitCode: 1, data: { error: { code: 'IMPORT_DIRECTION_OPEN' } } });
    expect(refused.stderr).toContain('请加 --level-direction');
    expect(dumpLedger(at('county.lfdb'))).toEqual(before);
  });

  it('确认后导入；可以不要某几行；可以撤销', async () => {
    const words = ['import-excel', table, '--level-direction', 'first-mildest', '--leave-out', '4', ...ledger];
    const { exitCode, data } = await answer(words);
    const { importId, created } = (data as Applied).applied;
    expect({ exitCode, risks: created['risks'] }).toEqual({ exitCode: 0, risks: 2 });
    expect(await answer(['call', 'imports.undo', JSON.stringify({ importId }), ...ledger])).toMatchObject({
      exitCode: 0,
    });
    expect(await answer(['call', 'risks.list', ...ledger])).toMatchObject({ data: [] });
  });

  it('改正的列对应取自上次的 --json 结果，以后同样的表头沿用', async () => {
    const { data } = await answer(['import-excel', table, '--dry-run']);
    const { mapping } = data as Preview;
    const corrected = { ...mapping, columns: mapping.columns.with(-1, 'ignore') };
    writeFileSync(at('mapping.json'), JSON.stringify({ mapping: corrected, rows: [] }));
    const words = ['import-excel', table, '--level-direction', 'first-mildest', ...ledger];
    expect((await answer([...words, '--mapping', at('mapping.json')])).exitCode).toBe(0);
    const again = await answer(['import-excel', table, '--dry-run', ...ledger]);
    expect(again).toMatchObject({ exitCode: 0, data: { mapping: { columns: corrected.columns } } });
    writeFileSync(at('mapping.json'), '{"mapping":{}}');
    expect(await answer([...words, '--mapping', at('mapping.json')])).toMatchObject({
      exitCode: 2,
      data: { error: { code: 'INPUT_INVALID' } },
    });
  });
});
