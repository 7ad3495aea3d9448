/** What a page may name and look at: ids of admitted paths, and only announced files to be shown. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceAll, createFiles } from '../../src/core/platform/files.ts';
import { createScratch } from '../../src/core/platform/scratch.ts';
import { findTargets, type TargetMachine } from '../../src/core/platform/targets.ts';
import { aLedger } from '../support/a-county.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianfang-files-'));
  writeFileSync(join(dir, '封面.pdf'), '%PDF-');
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('文件编号', () => {
  it('同一个文件总是同一个编号，别的编号不认', () => {
    const files = createFiles();
    const id = files.admit(join(dir, '封面.pdf'));
    expect(files.admit(join(dir, '封面.pdf'))).toBe(id);
    expect(files.pathOf(id)).toBe(join(dir, '封面.pdf'));
    expect(() => files.pathOf('d9b2d63d-a233-4123-847a-7b7d5a4a8e5b')).toThrow('FILE_NOT_FOUND');
  });

  it('只有写出或交来的文件可以打开看，选中的台账和文件夹不行', () => {
    const files = createFiles();
    const ledger = files.admit(dir);
    expect(() => files.shownPath(ledger)).toThrow('FILE_NOT_FOUND');
    const { paths, files: shown } = announceAll(files, [join(dir, '封面.pdf')]);
    expect(paths).toEqual([join(dir, '封面.pdf')]);
    expect(shown).toEqual([{ id: expect.stringMatching(/^[\w-]{36}$/), name: '封面.pdf', sizeBytes: 5 }]);
    expect(files.shownPath(shown[0]?.id ?? '')).toBe(join(dir, '封面.pdf'));
  });
});

describe('临时文件夹', () => {
  it('程序结束时删除，不动别的程序的；被强行结束的程序留下的在下次启动时删除', () => {
    const [one, other] = [createScratch(dir), createScratch(dir)];
    const [gone, kept] = [one.newFolder(), other.newFolder()];
    writeFileSync(join(gone, '预览.pdf'), '%PDF-');
    mkdirSync(join(dir, '.lianfang-scratch', '999999999-dead'));
    one.sweep();
    one.remove();
    expect([existsSync(gone), existsSync(kept)]).toEqual([false, true]);
    expect(readdirSync(join(dir, '.lianfang-scratch'))).not.toContain('999999999-dead');
    other.remove();
    expect(readdirSync(join(dir, '.lianfang-scratch'))).toEqual([]);
  });

  it('页面得到的是编号，关闭台账程序后文件夹已不在', async () => {
    const ledger = await aLedger(dir, 'county', 'QH');
    const { folder } = await ledger.api.files.createScratch({});
    const path = ledger.app.files.pathOf(folder);
    expect(readdirSync(path)).toEqual([]);
    await ledger.close();
    expect(existsSync(path)).toBe(false);
  });
});

describe('可以写入的位置', () => {
  const machine = (over: Partial<TargetMachine>): TargetMachine => ({
    platform: 'linux',
    env: {},
    home: join(dir, 'home'),
    mediaRoots: [join(dir, 'media')],
    isMountPoint: (path) => Promise.resolve(!path.endsWith('空目录')),
    ...over,
  });
  beforeAll(() => {
    for (const path of ['media/报送U盘', 'media/空目录', 'home/我的桌面', 'home/Documents', 'home/.config'])
      mkdirSync(join(dir, path), { recursive: true });
    const note = 'XDG_DESKTOP_DIR="$HOME/我的桌面"\nXDG_DOWNLOAD_DIR="$HOME/"\n';
    writeFileSync(join(dir, 'home/.config/user-dirs.dirs'), note);
  });

  it('先列U盘，再列桌面、文档、下载中真有的，并给出剩余空间', async () => {
    const found = await findTargets(machine({}));
    expect(found.map(({ label, kind, path }) => [label, kind, path])).toEqual([
      ['报送U盘', 'removable', join(dir, 'media/报送U盘')],
      ['桌面', 'folder', join(dir, 'home/我的桌面')],
      ['文档', 'folder', join(dir, 'home/Documents')],
    ]);
    expect(found.every(({ freeBytes }) => freeBytes > 0)).toBe(true);
  });

  it('一个文件夹也没有的账户，给出个人文件夹', async () => {
    const home = join(dir, 'bare');
    mkdirSync(home, { recursive: true });
    const found = await findTargets(machine({ home, env: {}, mediaRoots: [] }));
    expect(found.map(({ label, path }) => [label, path])).toEqual([['个人文件夹', home]]);
  });

  it('U盘拔出后不再列出', async () => {
    const found = await findTargets(machine({ isMountPoint: () => Promise.reject(new Error('ENOENT')) }));
    expect(found.map(({ label }) => label)).toEqual(['桌面', '文档']);
  });
});
