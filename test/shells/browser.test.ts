import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/core/platform/data-folder.ts';
import { findBrowser, windowObstacle } from '../../src/server/browser.ts';

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
