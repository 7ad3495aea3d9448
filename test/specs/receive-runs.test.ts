import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../support/a-county.ts';
import { aJoinedCounty, fillAndSubmit, type JoinedCounty } from '../support/joined-county.ts';
import { dumpLedger } from '../support/ledger-dump.ts';
import { rebuilt } from '../support/rebuilt-package.ts';
import { refusal } from '../support/refusal.ts';
import { copyLedger, reopen } from '../support/reopened-ledger.ts';

const CODE = 'QH-B1';
const FILES = 5;
let joined: JoinedCounty;
let county: Ledger;
let folder: string;
let start: string;
let dir: string;

beforeAll(async () => {
  joined = await aJoinedCounty();
  county = joined.county;
  const unit = await joined.join(CODE);
  const sent = await fillAndSubmit(joined, unit, CODE);
  folder = joined.box('incoming');
  dir = joined.box('copies');
  let prev: string | null = null;
  for (let seq = 1; seq <= FILES; seq += 1) {
    const made: { digest: string } = await rebuilt(
      { county, sender: unit, digest: sent.digest },
      ({ draft }) => void Object.assign(draft, { id: randomUUID(), seq, prev }),
      { folder, name: `${seq}.lfa` },
    );
    prev = made.digest;
  }
  start = copyLedger(county.file, dir);
}, 120_000);
afterAll(() => joined.close());

const content = (file: string) => {
  const { import_runs: _runs, import_files: _files, audit: _audit, ...rest } = dumpLedger(file);
  return rest;
};

/** Takes over until `stopAfter` files are through. */
async function stoppedRun(ledger: Ledger, stopAfter: number) {
  const stop = new AbortController();
  return ledger.api.packages.importAll(
    { files: [ledger.app.files.admit(folder)] },
    { signal: stop.signal, onProgress: ({ done }) => done === stopAfter && stop.abort() },
  );
}

describe('接收停下来，以后接着来', () => {
  it('停下时记得还剩哪些；关掉程序再打开，接着接收，与一口气接收的一样', async () => {
    const file = copyLedger(start, dir);
    const first = reopen(file, dir);
    const report = await stoppedRun(first, 2);
    expect(report).toMatchObject({ cancelled: true, left: 3 });
    await first.close();

    const again = reopen(file, dir);
    const [run] = await again.api.packages.listRuns({});
    expect(run).toMatchObject({ id: report.runId, total: FILES, takenOver: 2, left: 3, finishedAt: null });
    const kept = await again.api.packages.getRun({ run: report.runId });
    expect(kept.files.map(({ fileName, result }) => [fileName, result])).toEqual([
      ['1.lfa', 'taken-over'],
      ['2.lfa', 'taken-over'],
      ['3.lfa', 'left'],
      ['4.lfa', 'left'],
      ['5.lfa', 'left'],
    ]);
    const rest = await again.api.packages.resumeRun({ run: report.runId });
    expect(rest).toMatchObject({ cancelled: false, left: 0 });
    expect(rest.files.map(({ fileName, result }) => [fileName, result])).toEqual([
      ['3.lfa', 'taken-over'],
      ['4.lfa', 'taken-over'],
      ['5.lfa', 'taken-over'],
    ]);
    const [finished] = await again.api.packages.listRuns({});
    expect(finished).toMatchObject({ takenOver: FILES, left: 0 });
    expect(finished?.finishedAt).not.toBeNull();
    await again.close();
    const once = copyLedger(start, dir);
    const whole = reopen(once, dir);
    await whole.api.packages.importAll({ files: [whole.app.files.admit(folder)] });
    await whole.close();
    expect(content(file)).toEqual(content(once));
  });

  it('U盘已经拔掉的，留着没完成；插回来再接着，读不出的也再试一次', async () => {
    const ledger = reopen(copyLedger(start, dir), dir);
    const stick = joined.box('stick');
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(stick, name));
    const stop = new AbortController();
    const { runId } = await ledger.api.packages.importAll(
      { files: [ledger.app.files.admit(stick)] },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    const away = `${stick}-away`;
    renameSync(stick, away);
    expect(await ledger.api.packages.resumeRun({ run: runId })).toMatchObject({ files: [], left: FILES - 1 });
    renameSync(away, stick);
    expect(await ledger.api.packages.resumeRun({ run: runId })).toMatchObject({ left: 0 });
    rmSync(stick, { recursive: true });
    await ledger.close();
  });

  it('没有这次接收时说明', async () => {
    expect(await refusal(county.api.packages.resumeRun({ run: randomUUID() }))).toMatchObject({
      code: 'IMPORT_RUN_UNKNOWN',
    });
    expect(await refusal(county.api.packages.getRun({ run: randomUUID() }))).toMatchObject({
      code: 'IMPORT_RUN_UNKNOWN',
    });
  });

  it('接收情况表存成 PDF 和 Excel，坏文件也在里面', async () => {
    const ledger = reopen(copyLedger(start, dir), dir);
    const bad = join(joined.box('bad'), '坏.lfa');
    writeFileSync(bad, '不是数据包');
    const { runId } = await ledger.api.packages.importAll({
      files: [ledger.app.files.admit(folder), ledger.app.files.admit(bad)],
    });
    const out = joined.box('report');
    const { paths } = await ledger.api.documents.printImportRun({ run: runId, folder: ledger.app.files.admit(out) });
    expect(paths.map((path) => basename(path).replace(/\d{8}-\d{6}/u, ''))).toEqual([
      '接收情况表_.pdf',
      '接收情况表_.xlsx',
    ]);
    expect(
      readFileSync(paths[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await ledger.close();
  });
});
