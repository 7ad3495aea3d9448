import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepWindowState, readWindowState } from '../../src/main/window-state.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-window-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const screens = [
  { x: 0, y: 0, width: 1920, height: 1040 },
  { x: 1920, y: 0, width: 1366, height: 728 },
];
const usual = { box: { width: 1366, height: 768 }, isMaximized: false };

describe('窗口位置', () => {
  it('关闭时记下，下次在原处打开', () => {
    const file = join(dir, 'new-folder', 'window.json');
    const state = { box: { x: 2000, y: 20, width: 1200, height: 700 }, isMaximized: true };
    keepWindowState(file, state);
    expect(readWindowState(file, screens)).toEqual(state);
  });

  it('那块屏幕不在了，只用原来的大小', () => {
    const file = join(dir, 'window.json');
    keepWindowState(file, { box: { x: 2000, y: 20, width: 1200, height: 700 }, isMaximized: false });
    expect(readWindowState(file, screens.slice(0, 1))).toEqual({
      box: { width: 1200, height: 700 },
      isMaximized: false,
    });
  });

  it('小得不能用时放大到能用', () => {
    const file = join(dir, 'small.json');
    keepWindowState(file, { box: { x: 10, y: 10, width: 300, height: 200 }, isMaximized: false });
    expect(readWindowState(file, screens).box).toEqual({ x: 10, y: 10, width: 1024, height: 640 });
  });

  it.each(['', '{', 'null', '{"box":{"x":"1"}}', '[]'])('第一次启动或记录坏了（%j）用常用大小', (content) => {
    const file = join(dir, 'broken.json');
    expect(readWindowState(join(dir, 'none.json'), screens)).toEqual(usual);
    writeFileSync(file, content);
    expect(readWindowState(file, screens)).toEqual(usual);
  });

  it('写不进去也不出错', () => {
    const file = join(dir, 'blocked');
    writeFileSync(file, '');
    const state = { box: { x: 1, y: 1, width: 1200, height: 700 }, isMaximized: false };
    expect(() => keepWindowState(join(file, 'window.json'), state)).not.toThrow();
  });
});
