/** Playwright on the built application: in the machine's own browser, and in a real Electron. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, thisMachine } from '../src/server/browser.ts';
import { findElectron } from './electron.mjs';
import { binScript, projectDir } from './places.mjs';
import { runToEnd } from './processes.mjs';

const browserConfig = 'playwright.config.ts';
const electronConfig = 'playwright.electron.config.ts';

/** Where playwright.config.ts has its report written. */
export const browserReport = join(projectDir, '.cache', 'e2e.json');

/** @returns why the tests in a browser cannot run, as a sentence; undefined when they can */
export const browserObstacle = () =>
  findBrowser(thisMachine()) === undefined
    ? '没有找到 Chromium、Chrome 或 Edge，浏览器测试没有运行；可用 LIANFANG_CHROMIUM 指定。'
    : undefined;

/** @param args for Playwright; @returns its exit code */
export const runInBrowser = (args) => playwright(browserConfig, args);

/** Writes pictures of every screen for a person to look at; @returns its exit code */
export const takeScreens = (args) => playwright('playwright.screens.config.ts', args);

/** Takes the pictures of the manual anew; @returns its exit code */
export const takeManualPictures = (args) => playwright('playwright.manual.config.ts', args);

/** @returns why the tests in Electron cannot run, as a sentence; undefined when they can */
export const electronObstacle = () =>
  findElectron() === undefined
    ? '没有 Electron 的运行文件，真实 Electron 的测试没有运行；可用 LIANFANG_ELECTRON 指定。'
    : undefined;

/** @param args for Playwright; @returns its exit code */
export const runInElectron = (args) => {
  const { file, args: first } = findElectron();
  return playwright(electronConfig, args, { LIANFANG_ELECTRON: file, LIANFANG_ELECTRON_ARGS: JSON.stringify(first) });
};

const playwright = (config, args, env = {}) => {
  const words = [binScript('@playwright/test', 'playwright'), 'test', '-c', join(projectDir, config), ...args];
  // Every spec starts the program anew; compiled once, it starts faster.
  const compiled = { NODE_COMPILE_CACHE: join(projectDir, '.cache', 'compiled') };
  const options = { cwd: projectDir, env: { ...process.env, ...compiled, ...env } };
  const xvfb = needsScreen(config) ? programOnPath('xvfb-run') : undefined;
  return xvfb
    ? runToEnd(xvfb, ['-a', process.execPath, ...words], options)
    : runToEnd(process.execPath, words, options);
};

const needsScreen = (config) =>
  config === electronConfig && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const programOnPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
