import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoReport } from '../../src/cli/demo/demo-report.ts';
import { runDemo } from '../../src/cli/demo/run-demo.ts';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import { startApp } from '../../src/core/app.ts';
import type { Router } from '../../src/core/api/router.ts';
import { createClient } from '../../src/rpc/client.ts';
import { inProcessTransport } from '../../src/rpc/in-process.ts';
import { RESOURCES, tempDir } from '../support/a-county.ts';
import { analystExamples } from '../support/analyst-document.ts';

const folder = tempDir();
const at = (...parts: string[]): string => join(folder.dir, ...parts);
const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

let report: DemoReport;
beforeAll(async () => {
  report = await runDemo({ outDir: folder.dir, resourcesDir: RESOURCES }, () => undefined);
}, 180_000);
afterAll(folder.release);

type Row = { name: string; n: number };

/** The same figures once more, from the rows of the accepted snapshots alone. */
function countedInLedger(): Record<string, number> {
  const db = new Database(at('ledgers', 'QH.lfdb'), { readonly: true });
  const live = `FROM risks r JOIN accepted a ON a.snapshot_id = r.snapshot_id WHERE r.change <> 'eliminated'`;
  const level = `coalesce((SELECT level FROM approved_levels d WHERE d.unit = a.unit AND d.risk_id = r.id),
    json_extract(r.unit_level, '$.level'), json_extract(r.self_level, '$.level'))`;
  const rows = db
    .prepare<[], Row>(
      `SELECT 'risks' AS name, count(*) AS n ${live}
       UNION ALL SELECT 'level:' || ${level}, count(*) ${live} GROUP BY 1
       UNION ALL SELECT 'category:' || coalesce(r.category, 'none'), count(*) ${live} GROUP BY 1
       UNION ALL SELECT m.phase, count(*) FROM measures m JOIN accepted a ON a.snapshot_id = m.snapshot_id GROUP BY 1
       UNION ALL SELECT 'accepted', count(*) FROM accepted
       UNION ALL SELECT 'refused', count(*) FROM import_files WHERE result = 'refused'
       UNION ALL SELECT 'returned', count(*) FROM packages WHERE direction = 'out' AND type = 'return'`,
    )
    .all();
  db.close();
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** 合计 of the printed table: risks, levels, categories, phases, measures. */
const printedSum = ({ risks, measures }: DemoReport): number[] => [
  risks.total,
  ...Object.values(risks.byLevel),
  ...Object.values(risks.byCategory),
  measures.prevent,
  measures.monitor,
  measures.dispose,
  measures.prevent + measures.monitor + measures.dispose,
];

const joined = (numbers: readonly number[]): string => numbers.join(' ');

describe('演示县', () => {
  it('19 个单位：一个缺报，一个退回后重报，一份被改动的不收', () => {
    expect(report).toMatchObject({
      units: 19,
      packages: { accepted: 18, returned: 1, refused: 1 },
      missing: ['QH-02-04'],
    });
  });

  it('report.json 与台账里用 SQL 数出来的一致', () => {
    const counted = countedInLedger();
    expect(JSON.parse(readFileSync(at('report.json'), 'utf8'))).toEqual(report);
    expect(counted).toMatchObject({
      risks: report.risks.total,
      ...Object.fromEntries(Object.entries(report.risks.byLevel).map(([level, n]) => [`level:${level}`, n])),
      'category:none': report.risks.byCategory['未分类'],
      ...report.measures,
      ...report.packages,
    });
    const categories = Object.entries(counted).filter(([name]) => name.startsWith('category:'));
    const ascending = (numbers: number[]): number[] => numbers.toSorted((a, b) => a - b);
    expect(ascending(categories.map(([, n]) => n))).toEqual(ascending(Object.values(report.risks.byCategory)));
  });

  it('docs/ANALYSTS.md 的每个例子在演示县的台账上都查得出东西，合计与 report.json 一致', () => {
    const db = new Database(at('ledgers', 'QH.lfdb'), { readonly: true });
    const rows = new Map(
      analystExamples.map(({ title, sql }) => [title, db.prepare<[], { risks?: number }>(sql).all()]),
    );
    db.close();
    const empty = [...rows].filter(([, found]) => found.length === 0).map(([title]) => title);
    // Every key post has its risk, and the texts of measures were not filled in.
    expect(empty.filter((title) => !/^(?:Key posts|Measures with)/u.test(title))).toEqual([]);
    const figures = [...rows].find(([title]) => title.startsWith('Figures of'))?.[1] ?? [];
    expect(figures.reduce((sum, { risks = 0 }) => sum + risks, 0)).toBe(report.risks.total);
  });

  it('各等级、各类别之和等于合计，没有一项是空的', () => {
    const sum = (record: Record<string, number>): number => Object.values(record).reduce((a, b) => a + b, 0);
    expect(sum(report.risks.byLevel)).toBe(report.risks.total);
    expect(sum(report.risks.byCategory)).toBe(report.risks.total);
    expect(Object.values(report.risks.byLevel).every((n) => n > 0)).toBe(true);
    expect(Object.values(report.risks.byCategory).every((n) => n > 0)).toBe(true);
  });

  it('汇总表 xlsx 的合计行与 report.json 一致', async () => {
    const { sheets } = await readSheet(readFileSync(at('rollup', 'rollup.xlsx')), 'rollup.xlsx');
    const line = sheets[0]?.rows.find(({ cells }) => cells[0]?.replaceAll(/\s/gu, '') === '合计');
    const filled = new Set(line?.marks.map(({ column }) => column));
    const own = (line?.cells ?? []).filter((cell, column) => cell !== '' && !filled.has(column));
    expect(joined(own.map(Number))).toContain(joined(printedSum(report)));
  });

  it.skipIf(!has('pdftotext'))('汇总表 PDF 的合计行与 report.json 一致', () => {
    const text = execFileSync('pdftotext', ['-layout', at('rollup', 'rollup.pdf'), '-'], { encoding: 'utf8' });
    const line = text.split('\n').find((one) => /合\s*计\s+\d/u.test(one)) ?? '';
    expect(joined((line.match(/\d+/gu) ?? []).map(Number))).toContain(joined(printedSum(report)));
    expect(text.replaceAll(/\s/gu, '')).toContain('平衡关系');
  });

  it('说好的文件都在：任务、报送、回执、退回、核验、表格、台账、根证书', () => {
    expect(readdirSync(at('task')).filter((name) => name.endsWith('.lfa'))).toHaveLength(1);
    expect(readdirSync(at('packages')).filter((name) => name.endsWith('.lfb'))).toHaveLength(19);
    expect(readdirSync(at('receipts'))).toHaveLength(17 + readdirSync(at('progress')).length);
    expect(readdirSync(at('returns'))).toHaveLength(1);
    expect(readdirSync(at('verified'))).toHaveLength(17);
    expect(readdirSync(at('forms'))).toHaveLength(18);
    expect(readdirSync(at('rollup')).toSorted()).toEqual(['rollup.pdf', 'rollup.xlsx']);
    expect(readdirSync(at('ledgers')).filter((name) => name.endsWith('.lfdb'))).toHaveLength(19);
    expect(existsSync(at('forms', 'QH-01-01', 'cover.pdf'))).toBe(true);
  });

  it.skipIf(!has('openssl'))('有证书的报送包，openssl 用 root.pem 核验通过', () => {
    const package_ = at('verified', 'QH-02-01_2026_2.lfa');
    execFileSync('unzip', ['-q', package_, '-d', at('unzipped')]);
    const inside = (name: string): string => at('unzipped', name);
    const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'];
    const signed = ['-in', inside('META-INF/signature001.p7s'), '-content', inside('META-INF/ASiCManifest001.xml')];
    const result = ['-CAfile', at('root.pem'), '-out', at('checked.xml')];
    const verified = spawnSync('openssl', [...verify, ...signed, ...result]);
    expect(verified.stderr.toString()).toMatch(/successful/u);
    const digest = execFileSync('sha256sum', [inside('manifest.json')], { encoding: 'utf8' }).slice(0, 64);
    const xml = readFileSync(at('checked.xml'), 'utf8');
    expect(xml).toContain(Buffer.from(digest, 'hex').toString('base64'));
  });

  it('每个乡镇报汇总包，村的原件装在里面，一半以上已有县里的证书，缺报的写明原因', async () => {
    const towns = readdirSync(at('verified')).filter((name) => /^QH-0\d_/u.test(name));
    expect(towns).toHaveLength(3);
    mkdirSync(at('towns'));
    const children = towns.flatMap((name) => {
      execFileSync('unzip', ['-q', at('verified', name), '-d', at('towns', name)]);
      return readdirSync(at('towns', name, 'children')).map((child) => at('towns', name, 'children', child));
    });
    const originals = children.filter((path) => path.endsWith('.lfa'));
    expect(originals).toHaveLength(10);
    expect(children.filter((path) => path.endsWith('QH-01-04.json'))).toHaveLength(1);
    const app = startApp({ dataDir: at('no-ledger'), resourcesDir: RESOURCES });
    const api = createClient<Router>(inProcessTransport(app.serve));
    const verified = [];
    for (const path of originals) {
      const files = { file: app.files.admit(path), root: app.files.admit(at('root.pem')) };
      verified.push((await api.packages.verify(files)).signer.role);
    }
    await app.close();
    expect(verified.filter((role) => role === 'unit').length).toBeGreaterThanOrEqual(originals.length / 2);
    const list = towns.map((name) => readFileSync(at('towns', name, 'data', 'children.json'), 'utf8')).join('');
    expect(list).toContain('"promisedOn":"2026-12-10"');
  });

  it('主要负责人自己的风险点由上级核定，核定结果随通知到了单位', () => {
    const db = new Database(at('ledgers', 'QH-01.lfdb'), { readonly: true });
    const levels = db
      .prepare<[], { n: number }>(
        `SELECT count(*) AS n FROM approved_levels d JOIN risks r ON r.id = d.risk_id JOIN posts p
         ON p.snapshot_id = r.snapshot_id AND p.id = r.post_id WHERE p.is_head = 1 AND r.unit_level IS NULL`,
      )
      .get();
    db.close();
    expect(levels?.n).toBeGreaterThan(0);
  });
});
