/** The machine's own Chromium as a window: found, started on its own profile, watched until it closes. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Machine = { platform: NodeJS.Platform; env: Record<string, string | undefined>; isRoot: boolean };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const macPlaces = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
});

/** Path of a Chromium, Chrome or Edge; `LIANFANG_CHROMIUM` comes first. Undefined when there is none. */
export const findBrowser = ({ platform, env }: Machine, exists = existsSync): string | undefined => {
  if (env['LIANFANG_CHROMIUM']) return env['LIANFANG_CHROMIUM'];
  if (platform === 'darwin') return macPlaces.find(exists);
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return windowsPlaces.flatMap((place) => roots.map((root) => join(root, ...place))).find(exists);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
};

/** Why no window can be opened here, as a clause for the user; undefined when it can. */
export const windowObstacle = (machine: Machine): string | undefined => {
  const { platform, env, isRoot } = machine;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return '这里没有图形界面';
  // As root Chromium starts only without its sandbox, which we do not switch off; who names a browser may.
  if (platform === 'linux' && isRoot && !env['LIANFANG_CHROMIUM']) return '以 root 身份不能打开浏览器窗口';
  return findBrowser(machine) ? undefined : '没有找到 Chromium、Chrome 或 Edge';
};

/** A browser of its own that asks nobody anything: every name but our own address is unknown to it. */
const calmFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The browser's own words in our pages, the day in a date field above all: yyyy/mm/dd whatever its user has set. */
const languageFlag = '--lang=zh-CN';
/** On Linux Chromium takes its language from here and not from the flag. */
const languageEnv = { LANGUAGE: 'zh_CN' };

export type WindowOf = { browser: string; address: string; profileDir: string };

/**
 * Opens the address as an application window. The profile folder makes it a browser of its own: with the user's
 * profile a running Chrome would take the window over and this process would end at once.
 *
 * @param stop closes the window: without the program behind it, it would be dead
 * @returns when the window is closed, with false when the browser could not be started
 */
export const openWindow = ({ browser, address, profileDir }: WindowOf, stop: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const flags = [`--app=${address}`, `--user-data-dir=${profileDir}`, languageFlag, ...calmFlags];
    const child = spawn(browser, flags, { stdio: 'ignore', env: { ...process.env, ...languageEnv } });
    stop.addEventListener('abort', () => child.kill(), { once: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
