/** Child process: one measured piece of work, alone in its process so that the peak memory is its own. Prints JSON. */
import { performance } from 'node:perf_hooks';
import { dirname } from 'node:path';
import { openApi, passphrase } from './bench-county.ts';
import { mergeWorkbooks } from './workbooks.ts';

/**
 * cpuSeconds: processor time of all threads, which tells more than the clock on a shared machine; peakBytes: largest
 * resident set of the process; count: what the work itself says it did.
 */
export type Measured = { seconds: number; cpuSeconds: number; peakBytes: number; count: number };

const [, , what, source = '', target = ''] = process.argv;

async function timed(work: () => Promise<number>): Promise<Measured> {
  const startedAt = performance.now();
  const cpuAt = process.cpuUsage();
  const count = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuAt);
  return { seconds, cpuSeconds: (user + system) / 1e6, count, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/** `packages.importAll` as any shell calls it; the ledger is open and unlocked before the clock starts. */
async function importFolder(folder: string, ledgerFile: string): Promise<Measured> {
  const { api, admit, close } = openApi(dirname(ledgerFile), ledgerFile);
  await api.keys.unlock({ passphrase });
  const measured = await timed(async () => {
    const { files } = await api.packages.importAll({ files: [admit(folder)] });
    const bad = files.find(({ result, authenticity }) => result !== 'taken-over' || authenticity !== 'pass');
    if (bad !== undefined) throw new Error(`${bad.fileName}: ${bad.result} ${bad.code} ${bad.authenticity}`);
    return files.length;
  });
  await close();
  return measured;
}

const measured =
  what === 'import' ? await importFolder(source, target) : await timed(() => mergeWorkbooks(source, target));
process.stdout.write(JSON.stringify(measured));
