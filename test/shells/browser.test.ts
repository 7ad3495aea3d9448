import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/core/platform/data-folder.ts';
import { findBrowser, openWindow, windowObstacle } from '../../src/server/browser.ts';

const linux = { platform: 'linux', env: { PATH: '/usr/bin', DISPLAY: ':0' }, isRoot: false } as const;

describe('找到本机的浏览器', () => {
  it('LIANFANG_CHROMIUM 指定的优先', () => {
    const machine = { ...linux, env: { ...linux.env, LIANFANG_CHROMIUM: '/opt/my-chromium' } };
    expect(findBrowser(machine, () => true)).toBe('/opt/my-chromium');
  });

  it('其次在 PATH 中找 Chromium、Chrome、Edge', () => {
    expect(findBrowser(linux, (file) => file === '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
    expect(findBrowser(linux, () => false)).toBeUndefined();
  });

  it('Windows 和 macOS 在安装位置找', () => {
    const windows = { platform: 'win32', env: { ProgramFiles: 'C:\\Program Files' }, isRoot: false } as const;
    expect(findBrowser(windows, (file) => String(file).endsWith('msedge.exe'))).toContain('Microsoft');
    expect(findBrowser({ ...windows, platform: 'darwin' }, () => true)).toContain('Google Chrome.app');
  });
});

describe('不能打开窗口时说明原因', () => {
  it.each([
    ['没有图形界面', { ...linux, env: { PATH: '/usr/bin' } }, '图形界面'],
    ['root 身份', { ...linux, isRoot: true }, 'root'],
    ['没有浏览器', { ...linux, env: { PATH: '', DISPLAY: ':0' } }, '没有找到'],
  ])('%s', (_, machine, words) => {
    expect(windowObstacle(machine)).toContain(words);
  });

  it('都具备时没有障碍', () => {
    const named = { DISPLAY: ':0', LIANFANG_CHROMIUM: '/opt/c' };
    expect(windowObstacle({ ...linux, env: named })).toBeUndefined();
    expect(windowObstacle({ ...linux, env: named, isRoot: true })).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('打开窗口', () => {
  it('浏览器自己的字（日期框等）用中文，不论本机设的是什么语言', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'lianfang-window-'));
    const [browser, told] = [join(dir, 'browser'), join(dir, 'told')];
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$LANGUAGE" "$@" > '${told}'\n`);
    chmodSync(browser, 0o755);

    const window = { browser, address: 'http://127.0.0.1:1/', profileDir: join(dir, 'profile') };
    expect(await openWindow(window, new AbortController().signal)).toBe(true);

    const [language, ...flags] = readFileSync(told, 'utf8').trim().split('\n');
    expect(language).toBe('zh_CN');
    expect(flags).toEqual(expect.arrayContaining(['--lang=zh-CN', '--app=http://127.0.0.1:1/']));
    rmSync(dir, { recursive: true });
  });
});

describe('数据文件夹', () => {
  it.each([
    ['win32', { APPDATA: '/app-data' }, '/app-data/lianfang'],
    ['darwin', {}, '/home/u/Library/Application Support/lianfang'],
    ['linux', {}, '/home/u/.local/share/lianfang'],
    ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/lianfang'],
    ['win32', { LIANFANG_DATA: '/mine' }, '/mine'],
  ] as const)('%s %o', (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: '/home/u' })).toBe(folder);
  });
});
