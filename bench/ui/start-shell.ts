/** The built loopback shell without a window, and the machine's Chromium on its address. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, thisMachine } from '../../src/server/browser.ts';

const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'server.js');

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the shell ended with ${code}: ${said}`)));
  });

export type BenchShell = {
  page: Page;
  /** resident memory of the program that holds the ledger; 0 where the system does not say */
  programBytes(): number;
  close(): Promise<void>;
};

export async function startShell(dataDir: string, ledger: string): Promise<BenchShell> {
  const words = [entry, '--data', dataDir, '--ledger', ledger, '--no-window'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const file = findBrowser(thisMachine());
  if (file === undefined) throw new Error('No Chromium, Chrome or Edge found; name one in LIANFANG_CHROMIUM.');
  const address = await addressOf(child);
  const flags = ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'];
  const browser: Browser = await chromium.launch({ executablePath: file, args: flags });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  return {
    page,
    programBytes: () => residentBytes(child.pid),
    async close() {
      await browser.close();
      child.kill();
    },
  };
}

const residentBytes = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};
