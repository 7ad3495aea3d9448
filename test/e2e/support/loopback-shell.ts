/** The built loopback shell with its own window: it starts Chromium itself; the test only makes that one headless. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumFile, chromiumFlags } from './chromium.ts';
import { loopbackPage, serverEntry } from './loopback-page.ts';
import { endProcess, exitOf, startedOrEnded, startMs, whileRunning } from './processes.ts';
import { ledgerArgs, type RunningShell, type ShellStart } from './running-shell.ts';

/** What the user's Chromium is in a test: the same program and the shell's own flags, without a screen. */
const headlessChromium = (dataDir: string, more: readonly string[]): string => {
  const file = join(dataDir, 'headless-chromium');
  const flags = [...chromiumFlags, ...more, '--headless=new', '--remote-debugging-port=0', '--window-size=1366,768'];
  writeFileSync(file, `#!/bin/sh\nexec "${chromiumFile()}" ${flags.join(' ')} "$@"\n`);
  chmodSync(file, 0o755);
  return file;
};

const ourPage = /^http:\/\/127\.0\.0\.1:\d+\/(#.*)?$/;

const urlsIn = async (port: string): Promise<string[]> => {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string }[];
  return targets.map(({ url }) => url);
};

export const startLoopbackShell = async (start: ShellStart): Promise<RunningShell> => {
  const { dataDir, chromiumFlags: more = [] } = start;
  const env = { ...process.env, DISPLAY: ':0', LIANFANG_CHROMIUM: headlessChromium(dataDir, more) };
  const launch = (stderr: 'inherit' | 'ignore') =>
    spawn(process.execPath, [serverEntry, '--data', dataDir, ...ledgerArgs(start)], {
      env,
      stdio: ['ignore', 'ignore', stderr],
    });
  return startedOrEnded(launch('inherit'), (child) => attach(child, dataDir, () => exitOf(launch('ignore'))));
};

type StartAgain = RunningShell['startAgain'];

const attach = async (child: ChildProcess, dataDir: string, startAgain: StartAgain): Promise<RunningShell> => {
  const portFile = join(dataDir, 'browser', 'DevToolsActivePort');
  await whileRunning(child, () => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('/'));
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n');
  // Connecting while the window is still being made can hang.
  await whileRunning(child, async () => (await urlsIn(port)).some((url) => ourPage.test(url)));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: startMs });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has a context');
  const page: Page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(ourPage);
  return {
    ...loopbackPage(page, dataDir),
    startAgain,
    async closeWindow() {
      // As a click on the window's cross: the page hears of it. The order to the browser alone would not tell it.
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
      // The process of an app window ends with it; headless, Chromium has to be told.
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      return exitOf(child);
    },
    async dispose() {
      await browser.close().catch(() => undefined);
      await endProcess(child);
    },
  };
};
