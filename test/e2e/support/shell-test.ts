/**
 * `test` with a running shell: its kind is the Playwright project's, its data a new folder for every test. With
 * `test.use({ ledger: FILE })` a copy of that ledger is open from the start; with `test.use({ hasOwnWindow: true })`
 * the loopback shell starts its own browser, which takes twice as long as a page in the one that all tests share.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, test as base } from '@playwright/test';
import { chromiumFile, chromiumFlags } from './chromium.ts';
import { startElectronShell } from './electron-shell.ts';
import { startMs } from './processes.ts';
import { startLoopbackShell } from './loopback-shell.ts';
import type { RunningShell, ShellKind, ShellStart } from './running-shell.ts';
import { startServedShell } from './served-shell.ts';
import { startStandinShell } from './standin-shell.ts';

export type ShellOptions = { shellKind: ShellKind; ledger: string | undefined; hasOwnWindow: boolean };

type AskBrowser = () => Promise<Browser>;

const starts: Record<ShellKind, (start: ShellStart) => Promise<RunningShell>> = {
  loopback: startLoopbackShell,
  standin: startStandinShell,
  electron: startElectronShell,
};

export const test = base.extend<ShellOptions & { dataDir: string; shell: RunningShell }, { askBrowser: AskBrowser }>({
  shellKind: ['loopback', { option: true }],
  ledger: [undefined, { option: true }],
  hasOwnWindow: [false, { option: true }],
  /** the browser of this worker, started when it is first asked for */
  askBrowser: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let started: Promise<Browser> | undefined;
      await use(() => (started ??= chromium.launch({ executablePath: chromiumFile(), args: [...chromiumFlags] })));
      await (await started)?.close();
    },
    { scope: 'worker' },
  ],
  dataDir: async ({ shellKind }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), `lianfang-${shellKind}-`));
    await use(dataDir);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },
  // Its start has a time of its own: how busy the machine is does not decide whether a spec has enough.
  shell: [
    async ({ shellKind, ledger, hasOwnWindow, dataDir, askBrowser }, use) => {
      const copy = ledger === undefined ? undefined : join(dataDir, basename(ledger));
      if (ledger !== undefined && copy !== undefined) copyFileSync(ledger, copy);
      const start = copy === undefined ? { dataDir } : { dataDir, ledger: copy };
      const isServed = shellKind === 'loopback' && !hasOwnWindow;
      const shell = await (isServed ? startServedShell(start, await askBrowser()) : starts[shellKind](start));
      // An action that waits longer than this has failed, whatever else the spec still has time for.
      shell.page.setDefaultTimeout(20_000);
      await use(shell);
      await shell.dispose();
    },
    { timeout: 3 * startMs },
  ],
});
export { expect } from '@playwright/test';
