/**
 * `npm run bench`: how long a county takes to import its units' packages (verify, decrypt, check, store), beside
 * exceljs merging the same rows from as many workbooks. Everything is built before the clock starts, in a temporary
 * folder that is removed at the end.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCounty, saveUnitKeys } from './bench-county.ts';
import { buildPackages } from './build-packages.ts';
import type { Measured } from './measured-run.ts';
import { timeRollups } from './rollups.ts';
import { timeSearches } from './searches.ts';

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '500' },
    risks: { type: 'string', default: '200' },
    measures: { type: 'string', default: '600' },
    forms: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
    'no-excel': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const help = `用法：npm run bench -- [选项]
  --packages N   数据包个数，默认 500，上限 900
  --risks N      每包风险点数，默认 200
  --measures N   每包措施数，默认 600
  --forms N      另测 N 个带表格的数据包，默认 20，0 为不测
  --rounds N     导入测几遍，默认 3
  --keep DIR     数据包做好后留在此文件夹，下次直接使用（选项须相同）
  --no-excel     不与 exceljs 合并工作簿比较
`;

const whole = (name: 'packages' | 'risks' | 'measures' | 'forms' | 'rounds'): number => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} 应为整数。\n`);
  return process.exit(2);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 2 : 0)} MiB`;

const measure = (what: 'import' | 'merge', source: string, target: string): Measured => {
  const script = join(import.meta.dirname, 'measured-run.ts');
  const output = execFileSync(process.execPath, [script, what, source, target], { encoding: 'utf8' });
  return JSON.parse(output) as Measured;
};

const row = (what: string, { seconds, cpuSeconds, peakBytes }: Measured, rows: number): void =>
  say(
    `${what}\t${seconds.toFixed(2)} s\t(processor ${cpuSeconds.toFixed(1)} s)\t${Math.round(rows / seconds)} rows/s\tpeak ${mebibytes(peakBytes)}`,
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

type Trial = { name: string; count: number; withForms: boolean; excel: boolean; rounds: number };

/** What a trial measures with; stands as `made.json` beside it, so that a kept folder can be used again. */
type Made = { ledgerFile: string; packageDir: string; workbookDir: string | null; rows: number; size: number };

/** Builds one county with its packages, or takes those that lie there. */
async function make(at: (part: string) => string, { count, withForms, excel }: Trial): Promise<Made> {
  const record = join(at('.'), 'made.json');
  if (existsSync(record)) return JSON.parse(readFileSync(record, 'utf8')) as Made;
  const county = await benchCounty(at('county'), count);
  const [packageDir, workbookDir] = [at('packages'), excel ? at('workbooks') : null];
  const order = { county, risks: whole('risks'), measures: whole('measures'), packageDir, workbookDir, withForms };
  const built = await buildPackages(order, count);
  saveUnitKeys(county.ledgerFile, built);
  const rows = sum(built.map((unit) => unit.rows));
  const size = sum(built.map(({ sizeBytes }) => sizeBytes));
  const made = { ledgerFile: county.ledgerFile, packageDir, workbookDir, rows, size };
  writeFileSync(record, JSON.stringify(made));
  return made;
}

async function sayRollups(ledgerFile: string): Promise<void> {
  for (const { what, clockMs, cpuMs } of await timeRollups(ledgerFile))
    say(`  ${what}\t${Math.round(clockMs)} ms\t(processor ${Math.round(cpuMs)} ms)`);
}

async function saySearches(ledgerFile: string): Promise<void> {
  for (const { what, clockMs, cpuMs, longestPauseMs, hits } of await timeSearches(ledgerFile))
    say(
      `  ${what}\t${Math.round(clockMs)} ms\t(processor ${Math.round(cpuMs)} ms, longest pause ${Math.round(longestPauseMs)} ms)\t${hits} hits`,
    );
  say(`  ledger with the texts ${mebibytes(statSync(ledgerFile).size)}`);
}

async function runTrial(dir: string, trial: Trial): Promise<void> {
  const { name, count, rounds } = trial;
  const at = (part: string): string => {
    const path = join(dir, name, part);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const { packageDir, workbookDir, rows, size, ledgerFile: countyFile } = await make(at, trial);
  say(`\n${name}: ${count} packages, ${mebibytes(size / count)} each, ${rows} rows in all registers`);
  const imports: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    const ledgerFile = join(at(`round-${round}`), 'county.lfdb');
    cpSync(countyFile, ledgerFile);
    const measured = measure('import', packageDir, ledgerFile);
    row(`import ${round + 1}`, measured, rows);
    if (round === 0) {
      say(`  ledger afterwards ${mebibytes(statSync(ledgerFile).size)}`);
      if (!trial.withForms) {
        await sayRollups(ledgerFile);
        await saySearches(ledgerFile);
      }
    }
    rmSync(join(dir, name, `round-${round}`), { recursive: true });
    imports.push(measured);
  }
  if (workbookDir === null) return;
  const merge = measure('merge', workbookDir, join(at('merged'), 'merged.xlsx'));
  row('exceljs ', merge, rows);
  const ratio = merge.seconds / median(imports.map(({ seconds }) => seconds));
  say(`the import is ${ratio.toFixed(1)} times as fast as merging the workbooks (median of ${rounds})`);
}

async function main(): Promise<void> {
  if (values.help) return say(help);
  const [packages, forms, rounds] = [whole('packages'), whole('forms'), whole('rounds')];
  const dir = values.keep ?? mkdtempSync(join(tmpdir(), 'lianfang-bench-'));
  say(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  try {
    if (packages > 0)
      await runTrial(dir, { name: 'data only', count: packages, withForms: false, excel: !values['no-excel'], rounds });
    if (forms > 0) await runTrial(dir, { name: 'with forms', count: forms, withForms: true, excel: false, rounds: 1 });
  } finally {
    if (values.keep === undefined) rmSync(dir, { recursive: true, force: true });
  }
}

await main();
