import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/core/db/open-ledger.ts';
import { DomainError } from '../../src/domain/errors.ts';
import type { Ledger } from '../support/a-county.ts';
import { dumpLedger, withRaw } from '../support/ledger-dump.ts';
import { aJoinedCounty, checkSeal, fillAndSubmit, importFile, type JoinedCounty } from '../support/joined-county.ts';
import { rebuilt, sentBytes } from '../support/rebuilt-package.ts';
import { copyLedger, reopen } from '../support/reopened-ledger.ts';

const CODE = 'QH-B1';
const GOOD = 6;
let joined: JoinedCounty;
let county: Ledger;
let start: string;
let dir: string;
let folder: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  const unit = await joined.join(CODE);
  const sent = await fillAndSubmit(joined, unit, CODE);
  folder = joined.box('incoming');
  dir = joined.box('copies');
  let prev: string | null = null;
  for (let seq = 1; seq <= GOOD; seq++) {
    const { digest }: { digest: string } = await rebuilt(
      { county, sender: unit, digest: sent.digest },
      ({ draft }) => void Object.assign(draft, { id: randomUUID(), seq, prev }),
      { folder, name: `${seq}0.lfa` },
    );
    prev = digest;
  }
  const whole = sentBytes(unit, sent.digest);
  writeFileSync(join(folder, '15.lfa'), whole.subarray(0, 5000));
  writeFileSync(join(folder, '25.lfb'), Buffer.from('不是数据包'));
  writeFileSync(join(folder, '35.lfa'), Buffer.alloc(0));
  symlinkSync('/proc/self/mem', join(folder, '45.lfa')); // a file that opens and cannot be read, as on a bad stick
  symlinkSync('/没有这个文件', join(folder, '55.lfa'));
  writeFileSync(join(folder, '说明.txt'), '不是包，不看');
  start = copyLedger(county.file, dir);
});
afterAll(() => joined.close());

/** What the ledger holds in the end, without what tells one run from another. */
const content = (file: string) => {
  const { import_runs: _runs, import_files: _files, audit: _audit, ...rest } = dumpLedger(file);
  return rest;
};
async function imported(
  file: string,
  again = 1,
): Promise<Awaited<ReturnType<Ledger['api']['packages']['importAll']>>[]> {
  const ledger = reopen(file, dir);
  const reports = [];
  for (let run = 0; run < again; run++)
    reports.push(await ledger.api.packages.importAll({ files: [ledger.app.files.admit(folder)] }));
  await ledger.close();
  return reports;
}
const rowsOf = (file: string, table: string): number =>
  withRaw(file, (raw) => raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get())?.n ?? 0;

describe('一批文件', () => {
  it('每个文件都有结果：好的收下，坏的说明原因，一个坏的不耽误后面的', async () => {
    const file = copyLedger(start, dir);
    const [report] = await imported(file);
    expect(report?.files.map(({ fileName, result, code }) => [fileName, result, code])).toEqual([
      ['10.lfa', 'taken-over', null],
      ['15.lfa', 'refused', 'E_PKG_FORMAT'],
      ['20.lfa', 'taken-over', null],
      ['25.lfb', 'refused', 'E_PKG_FORMAT'],
      ['30.lfa', 'taken-over', null],
      ['35.lfa', 'refused', 'E_PKG_FORMAT'],
      ['40.lfa', 'taken-over', null],
      ['45.lfa', 'refused', 'FILE_UNREADABLE'],
      ['50.lfa', 'taken-over', null],
      ['55.lfa', 'refused', 'FILE_NOT_FOUND'],
      ['60.lfa', 'taken-over', null],
    ]);
    expect(report?.cancelled).toBe(false);
    expect(rowsOf(file, 'import_files')).toBe(11);
    expect(rowsOf(file, 'packages')).toBe(rowsOf(start, 'packages') + GOOD);
  });

  it('文件多到分给几个线程读时，结果与一个个读的一样', async () => {
    const many = joined.box('many');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('0.lfa')))
      for (const copy of ['', '-2']) copyFileSync(join(folder, name), join(many, `${copy}${name}`));
    copyFileSync(join(folder, '15.lfa'), join(many, '15.lfa'));
    const file = copyLedger(start, dir);
    const ledger = reopen(file, dir);
    const report = await ledger.api.packages.importAll({ files: [ledger.app.files.admit(many)] });
    await ledger.close();
    const counts = Object.groupBy(report.files, ({ result }) => result);
    expect([counts['taken-over']?.length, counts.known?.length, counts.refused?.length]).toEqual([GOOD, GOOD, 1]);
    const once = copyLedger(start, dir);
    await imported(once);
    expect(content(file)).toEqual(content(once));
  });

  it('同一个文件夹再导一次：都是“已有”，内容一行不变', async () => {
    const file = copyLedger(start, dir);
    const [, second] = await imported(file, 2);
    const good = second?.files.filter(({ result }) => result !== 'refused') ?? [];
    expect(good.map(({ result }) => result)).toEqual(Array.from({ length: GOOD }, () => 'known'));
    const once = copyLedger(start, dir);
    await imported(once);
    expect(content(file)).toEqual(content(once));
  });

  it('中途取消后再来一遍，与一口气导完一样；报告写明取消', async () => {
    const file = copyLedger(start, dir);
    const ledger = reopen(file, dir);
    const stop = new AbortController();
    const report = await ledger.api.packages.importAll(
      { files: [ledger.app.files.admit(folder)] },
      { signal: stop.signal, onProgress: ({ done }) => done === 5 && stop.abort() },
    );
    expect(report).toMatchObject({ cancelled: true });
    expect(report.files).toHaveLength(5);
    await ledger.close();
    await imported(file);
    const once = copyLedger(start, dir);
    await imported(once);
    expect(content(file)).toEqual(content(once));
  });

  it('进度从 1 数到总数', async () => {
    const ledger = reopen(copyLedger(start, dir), dir);
    const seen: number[] = [];
    await ledger.api.packages.importAll(
      { files: [ledger.app.files.admit(folder)] },
      { onProgress: ({ done, total }) => total === 11 && seen.push(done) },
    );
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    await ledger.close();
  });
});

const NODE = resolve(import.meta.dirname, '../../node_modules/.bin/node');
const SCRIPT = resolve(import.meta.dirname, '../support/core-process.ts');
const children = new Set<ChildProcess>();
// A process left over would keep the whole run from ending.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Starts a process and resolves when it has written the line. */
function started(args: string[], line: string): Promise<() => Promise<void>> {
  const child = spawn(NODE, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return new Promise((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.split('\n').includes(line)) return;
      done(async () => {
        child.kill('SIGKILL');
        await ended;
      });
    });
    child.once('exit', () => fail(new Error(`ended before ${line}: ${text}`)));
  });
}
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'opened';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('另一个程序', () => {
  it('正开着的台账打不开；那个程序被强行结束后马上能打开', async () => {
    const file = copyLedger(start, dir);
    const kill = await started(['open', file], 'open');
    expect(codeOf(() => openLedger(file, 'open'))).toBe('LEDGER_IN_USE');
    expect(codeOf(() => openLedger(file, 'open'))).toBe('LEDGER_IN_USE');
    await kill();
    const ledger = openLedger(file, 'open');
    expect(codeOf(() => openLedger(file, 'open'))).toBe('LEDGER_IN_USE');
    ledger.close();
  });

  it('导入到一半被强行结束：台账能打开，接着导完，与一口气导完一样', async () => {
    const file = copyLedger(start, dir);
    const kill = await started(['import', file, folder], 'done 3');
    await kill();
    await imported(file);
    const once = copyLedger(start, dir);
    await imported(once);
    const times = (rows: Record<string, string[]>) =>
      JSON.stringify(rows).replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'T');
    const plain = (of: string): string => {
      const { packages: _packages, ...rest } = content(of);
      return times(rest);
    };
    expect(plain(file)).toBe(plain(once));
    expect(rowsOf(file, 'packages')).toBe(rowsOf(once, 'packages'));
    expect(withRaw(file, (raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  });
});

describe('核对印章之后', () => {
  it('之前收到的全部转为通过，不必重新导入', async () => {
    const unit = await joined.join('QH-01-01');
    const sent = await fillAndSubmit(joined, unit, 'QH-01-01');
    expect(await importFile(county, sent.path)).toMatchObject({ authenticity: 'pending' });
    await checkSeal(county, unit);
    expect(await county.api.packages.list({ unit: 'QH-01-01' })).toMatchObject([
      { authenticity: 'pass', findings: [{ code: 'W_CLEAR' }] },
    ]);
    expect(await importFile(county, sent.path)).toMatchObject({ result: 'known' });
  });
});
