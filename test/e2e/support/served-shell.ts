/** The built server without a window, its page in a browser that runs already: half the start of a window of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser } from '@playwright/test';
import { loopbackPage, serverEntry } from './loopback-page.ts';
import { endProcess, startedOrEnded, whileRunning } from './processes.ts';
import { ledgerArgs, type RunningShell, type ShellStart } from './running-shell.ts';

export const startServedShell = (start: ShellStart, browser: Browser): Promise<RunningShell> => {
  const words = [serverEntry, '--data', start.dataDir, ...ledgerArgs(start), '--no-window'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += String(part)));
  return startedOrEnded(child, () => openPage(child, start.dataDir, browser, () => said));
};

const addressIn = (said: string): string | undefined => /http:\/\/\S+token=\S+(?=\n)/u.exec(said)?.[0];

const openPage = async (child: ChildProcess, dataDir: string, browser: Browser, said: () => string) => {
  await whileRunning(child, () => addressIn(said()) !== undefined);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(addressIn(said()) ?? '');
  const noWindow = () => Promise.reject(new Error('this program has no window of its own; see hasOwnWindow'));
  return {
    ...loopbackPage(page, dataDir),
    startAgain: noWindow,
    closeWindow: noWindow,
    async dispose() {
      await context.close();
      await endProcess(child);
    },
  };
};
