/** The built application in a real Electron, through Playwright. */
import { spawn } from 'node:child_process';
import { _electron, expect } from '@playwright/test';
import { electronStart } from './electron-binary.ts';
import { outsideRequests } from './outside-requests.ts';
import { exitOf } from './processes.ts';
import { ledgerArgs, type RunningShell, type ShellStart } from './running-shell.ts';

/** As root, without a graphics card, with a camera that can be refused: the machine's matters, not the application's. */
const flags = ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream'];

export const startElectronShell = async (start: ShellStart): Promise<RunningShell> => {
  const { file, args } = electronStart();
  const allArgs = [...flags, ...args, ...ledgerArgs(start)];
  const env = { ...withoutUndefined(process.env), LIANFANG_DATA: start.dataDir };
  const running = await _electron.launch({ executablePath: file, args: allArgs, env });
  const child = running.process();
  const ended = exitOf(child);
  const page = await running.firstWindow();
  await page.waitForURL('app://lianfang/**');
  const outside = outsideRequests(running.context(), 'app://lianfang');
  return {
    kind: 'electron',
    lacks: await running.evaluate(() => ['crypto', 'navigator'].filter((name) => !(name in globalThis))),
    page,
    dataDir: start.dataDir,
    origin: 'app://lianfang',
    outsideRequests: outside,
    async chooseFiles(paths, open) {
      await running.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
      }, paths);
      await open();
    },
    async openedFile(open) {
      await running.evaluate(({ shell }) => {
        shell.openPath = (path) => {
          Object.assign(globalThis, { openedPath: path });
          return Promise.resolve('');
        };
      });
      await open();
      const opened = () => running.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? '');
      await expect.poll(opened).not.toBe('');
      return opened();
    },
    async refusedNavigation(leave) {
      await running.evaluate(({ BrowserWindow }) => {
        Object.assign(globalThis, { refused: undefined });
        // Hears it after the application's own guard.
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', (event) =>
          Object.assign(globalThis, { refused: event.defaultPrevented ? event.url : `let go: ${event.url}` }),
        );
      });
      await leave();
      const refused = () => running.evaluate(() => (globalThis as { refused?: string }).refused ?? '');
      await expect.poll(refused).not.toBe('');
      return refused();
    },
    menu: () =>
      running.evaluate(({ Menu }) => {
        const flat = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
          items.flatMap((item) => [item, ...flat(item.submenu?.items ?? [])]);
        return flat(Menu.getApplicationMenu()?.items ?? [])
          .filter(({ type }) => type !== 'separator')
          .map(({ label, accelerator }) => ({
            label,
            accelerator: accelerator === undefined ? null : String(accelerator),
          }));
      }),
    clickMenu: (id) =>
      running.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`no menu item ${wanted}`);
        item.click();
      }, id),
    startAgain: () => exitOf(spawn(file, allArgs, { env, stdio: 'ignore' })),
    closeWindow() {
      // The answer may be lost with the program that ends.
      running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
      return ended;
    },
    async dispose() {
      await running.close().catch(() => undefined);
      await ended;
    },
  };
};

const withoutUndefined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
