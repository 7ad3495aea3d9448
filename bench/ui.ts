/**
 * `npm run bench:ui`: the loopback shell's browser. Receiving 300 packages: screening, taking over, and how long others
 * wait meanwhile. The register of risks with 30 000 rows: first paint, scrolling, search, the cursor, memory. The ledger is made by the core in a temporary folder that is removed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeLedger } from './ui/make-ledger.ts';
import { makePackages, receive } from './ui/measure-receiving.ts';
import * as register from './ui/measure-register.ts';
import { startShell } from './ui/start-shell.ts';

const { values } = parseArgs({
  options: {
    risks: { type: 'string', default: '30000' },
    keep: { type: 'string' },
    ledger: { type: 'string' },
    packages: { type: 'string', default: '300' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const help = `用法：npm run bench:ui -- [选项]
  --risks N      风险点个数，默认 30000（措施为其三倍）
  --ledger FILE  用现成的台账，不再生成
  --keep DIR     把生成的台账留在这个文件夹
  --packages N   在窗口里核验、接收几个数据包（每个 100 个风险点），默认 300
  --only WHAT    只测 register（登记表）或 receiving（接收）
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${Math.round(value)} ms`;
const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;
const row = (what: string, ...cells: string[]): void => say(`| ${[what, ...cells].join(' | ')} |`);
const spread = ({ median, p95, worst, count }: register.Spread): string[] => [
  ms(median),
  ms(p95),
  ms(worst),
  String(count),
];

async function measure(dataDir: string, ledger: string): Promise<void> {
  const shell = await startShell(dataDir, ledger);
  const { page } = shell;
  try {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('测速');
    await dialog.getByRole('textbox').press('Enter');
    // The first page is answered before the register is opened: what is measured is the register alone.
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await register.calm(page);
    await page.evaluate(() => void (location.hash = '#/risks'));
    await page.getByRole('grid', { name: '风险点' }).waitFor();
    await register.calm(page);
    const first = await register.measureFirstPaint(page);
    row('', 'median', 'p95', 'worst', 'times');
    row('---', '---', '---', '---', '---');
    row('first paint of the window', ms(first.paint), '', '', '1');
    row('first rows of the register', ms(first.rows), '', '', '1');
    row('interactive (last long task ended)', ms(first.interactive), '', '', '1');
    const read = await register.measureScroll(page, 40, 300);
    row('frame while scrolling a row a frame', ...spread(read));
    const fast = await register.measureScroll(page, 4000, 180);
    row('frame while scrolling 100 rows a frame', ...spread(fast));
    row(
      'frames with a gap, slow / fast',
      `${(read.gaps * 100).toFixed(1)} %`,
      `${(fast.gaps * 100).toFixed(1)} %`,
      '',
      '',
    );
    await register.watchKeys(page);
    const search = await register.measureSearch(page, ['999', '777']);
    row('search: key to character', ...spread(search.typed));
    row('search: key to narrowed register', ...spread(search.narrowed));
    row('arrow key to panel', ...spread(await register.measureCursor(page, 10)));
    row('memory of the page', mebibytes(await register.pageBytes(page)), '', '', '1');
    row('memory of the program', mebibytes(shell.programBytes()), '', '', '1');
  } finally {
    await shell.close();
  }
}

async function measureReceiving(dir: string, count: number): Promise<void> {
  const made = await makePackages(join(dir, 'receiving'), count);
  say(`\n${count} packages of 100 risks taken over in the window`);
  row('', 'whole', 'longest frame', 'longest wait of another call', 'median wait');
  row('---', '---', '---', '---', '---');
  for (const { what, ms: whole, frame, wait, medianWait } of await receive(join(dir, 'receiving-data'), made))
    row(what, ms(whole), ms(frame), ms(wait), ms(medianWait));
}

async function main(): Promise<void> {
  if (values.help) return say(help);
  const risks = Number(values.risks);
  if (!Number.isInteger(risks) || risks < 100) throw new Error('--risks 应为不小于 100 的整数');
  const packages = Number(values.packages);
  if (!Number.isInteger(packages) || packages < 1 || packages > 900) throw new Error('--packages 应为 1 到 900 的整数');
  const dir = mkdtempSync(join(tmpdir(), 'lianfang-bench-ui-'));
  try {
    if (values.only !== 'register') await measureReceiving(dir, packages);
    if (values.only === 'receiving') return;
    const made = performance.now();
    const keep = values.keep ?? join(dir, 'made');
    mkdirSync(keep, { recursive: true });
    const ledger = values.ledger ?? (await makeLedger(keep, risks));
    say(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`);
    say(`ledger of ${risks} risks made in ${Math.round((performance.now() - made) / 1000)} s\n`);
    await measure(join(dir, 'data'), ledger);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
