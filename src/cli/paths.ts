/** Files and folders as the user names them, with the core's refusals for what is wrong with them. */
import { accessSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DomainError } from '../domain/errors.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const refusalOf = (error: unknown, file: string): DomainError => {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DomainError('DISK_FULL', { file }, { cause: error });
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
    return new DomainError('FILE_NOT_FOUND', { file }, { cause: error });
  return new DomainError('LEDGER_READ_ONLY', { file }, { cause: error });
};

/**
 * The folder for results, made if need be.
 *
 * @throws DomainError LEDGER_READ_ONLY · DISK_FULL · FILE_NOT_FOUND, all { file }
 */
export function resultFolder(path: string): string {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw refusalOf(codeOf(error) === 'EEXIST' ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error, path);
  }
}

/** More than any input of a call, mapping or list of remarks takes. */
const INPUT_BYTES = 16 * 1024 * 1024;

/**
 * Bytes of a file the user named.
 *
 * @throws DomainError FILE_NOT_FOUND { file } and for an unreadable one the like; E_PKG_TOO_LARGE { size, limit }
 */
export function readUserFile(path: string): Buffer {
  let size: number;
  try {
    size = statSync(path).size;
    if (size <= INPUT_BYTES) return readFileSync(path);
  } catch (error) {
    throw refusalOf(error, basename(path));
  }
  throw new DomainError('E_PKG_TOO_LARGE', { size, limit: INPUT_BYTES });
}

/** undefined = nothing there. */
export const pathKind = (path: string): 'file' | 'folder' | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? 'folder'
    : statSync(path, { throwIfNoEntry: false }) && 'file';
