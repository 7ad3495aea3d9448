import { describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorSentence } from '../../text/errors.ts';
import { DomainError } from '../../domain/errors.ts';
import { sortFileError } from './file-errors.ts';

const failed = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: failed`), { code, syscall: 'write', ...more });

describe('文件系统的失败说成人能办的事', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'LEDGER_READ_ONLY'],
    ['EACCES', 'LEDGER_READ_ONLY'],
    ['ENOENT', 'FILE_NOT_FOUND'],
    ['EIO', 'MEDIUM_FAILED'],
    ['ENODEV', 'MEDIUM_FAILED'],
    ['UNKNOWN', 'MEDIUM_FAILED'],
    ['EBUSY', 'FILE_IN_USE'],
    ['ENAMETOOLONG', 'FILE_NAME_UNUSABLE'],
  ])('%s → %s，并且说出怎么办', (code, wanted) => {
    const sorted = sortFileError(failed(code), '附件2.pdf');
    expect(sorted).toMatchObject({ code: wanted, params: { file: '附件2.pdf' } });
    expect(sorted instanceof DomainError && errorSentence(sorted)).toMatch(/请/u);
  });

  it('换不掉已有的文件：开着的、被文件夹占了名字的，和写保护分得清', () => {
    const dir = mkdtempSync(join(tmpdir(), 'lianfang-'));
    const [open, folder] = [join(dir, '附件2.pdf'), join(dir, '封面.pdf')];
    writeFileSync(open, 'x');
    mkdirSync(folder);
    const renamed = (dest: string) => sortFileError(failed('EPERM', { syscall: 'rename', dest }), '附件2.pdf');
    expect(renamed(open)).toMatchObject({ code: 'FILE_IN_USE' });
    expect(renamed(folder)).toMatchObject({ code: 'FILE_NAME_UNUSABLE' });
    expect(renamed(join(dir, '没有的.pdf'))).toMatchObject({ code: 'LEDGER_READ_ONLY' });
    rmSync(dir, { recursive: true });
  });

  it('不让看的文件夹：说读不出来，不说写保护', () => {
    expect(sortFileError(failed('EACCES', { syscall: 'scandir' }), '收件')).toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('不是文件系统说的，原样返回', () => {
    const bug = new TypeError('bug');
    expect(sortFileError(bug, 'x')).toBe(bug);
  });
});
