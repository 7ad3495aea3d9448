/**
 * `test` with a running shell: its kind is the Playwright project's, its data a new folder for every test. With
 * `test.use({ ledger: FILE })` a copy of that ledger is open from the start.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test as base } from '@playwright/test';
import { startElectronShell } from './electron-shell.ts';
import { startMs } from './processes.ts';
import { startLoopbackShell } from './loopback-shell.ts';
import type { RunningShell, ShellKind, ShellStart } from './running-shell.ts';
import { startStandinShell } from './standin-shell.ts';

export type ShellOptions = { shellKind: ShellKind; ledger: string | undefined };

const starts: Record<ShellKind, (start: ShellStart) => Promise<RunningShell>> = {
  loopback: startLoopbackShell,
  standin: startStandinShell,
  electron: startElectronShell,
};

export const test = base.extend<ShellOptions & { dataDir: string; shell: RunningShell }>({
  shellKind: ['loopback', { option: true }],
  ledger: [undefined, { option: true }],
  dataDir: async ({ shellKind }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), `lianfang-${shellKind}-`));
    await use(dataDir);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },
  // Its start has a time of its own: how busy the machine is does not decide whether a spec has enough.
  shell: [
    async ({ shellKind, ledger, dataDir }, use) => {
      const copy = ledger === undefined ? undefined : join(dataDir, basename(ledger));
      if (ledger !== undefined && copy !== undefined) copyFileSync(ledger, copy);
      const shell = await starts[shellKind](copy === undefined ? { dataDir } : { dataDir, ledger: copy });
      // An action that waits longer than this has failed, whatever else the spec still has time for.
      shell.page.setDefaultTimeout(20_000);
      await use(shell);
      await shell.dispose();
    },
    { timeout: 3 * startMs },
  ],
});
export { expect } from '@playwright/test';
