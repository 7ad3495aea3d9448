/**
 * `npm run e2e` and `npm run e2e:electron`: builds what changed, then runs Playwright. Where there is no browser or no
 * Electron, one line says that its tests were left out, and that is no failure.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, thisMachine } from '../src/server/browser.ts';
import { buildIfChanged } from './build.mjs';
import { findElectron } from './electron.mjs';
import { binScript, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

/** @param args for Playwright; @returns its exit code */
const playwright = (config, args, env = {}) => {
  const words = [binScript('@playwright/test', 'playwright'), 'test', '-c', join(projectDir, config), ...args];
  const options = { cwd: projectDir, env: { ...process.env, ...env } };
  const xvfb = needsScreen(config) ? programOnPath('xvfb-run') : undefined;
  return xvfb
    ? runToEnd(xvfb, ['-a', process.execPath, ...words], options)
    : runToEnd(process.execPath, words, options);
};

const electronConfig = 'playwright.electron.config.ts';

const needsScreen = (config) =>
  config === electronConfig && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const programOnPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const leaveOut = (reason) => {
  console.log(reason);
  return 0;
};

const runInBrowser = (args) => {
  if (findBrowser(thisMachine()) !== undefined) return playwright('playwright.config.ts', args);
  return leaveOut('没有找到 Chromium、Chrome 或 Edge，浏览器测试没有运行；可用 LIANFANG_CHROMIUM 指定。');
};

const runInElectron = (args) => {
  const electron = findElectron();
  if (electron === undefined)
    return leaveOut('没有 Electron 的运行文件，真实 Electron 的测试没有运行；可用 LIANFANG_ELECTRON 指定。');
  const words = JSON.stringify(electron.args);
  return playwright(electronConfig, args, { LIANFANG_ELECTRON: electron.file, LIANFANG_ELECTRON_ARGS: words });
};

const main = async () => {
  const args = process.argv.slice(2);
  const isElectron = args[0] === '--electron';
  if ((await buildIfChanged()) !== 0) return 1;
  return isElectron ? runInElectron(args.slice(1)) : runInBrowser(args);
};

process.exit(await main());
