/**
 * Files and folders a call may touch. A shell admits what a person picked and hands out an id; calls carry ids only,
 * so that a page can name no path of its own.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';

/** A file the page may look at: one the core wrote, or one a person handed in. */
export type ShownFile = { id: string; name: string; sizeBytes: number };

export type Files = {
  /** @returns the id that stands for the file or folder in calls; the same one for the same path */
  admit(path: string): string;
  /** @throws DomainError FILE_NOT_FOUND { file } for an id nobody was given or a path that is gone */
  pathOf(id: string): string;
  /** Admits a file and lets the page look at it. @throws DomainError FILE_NOT_FOUND { file } */
  announce(path: string): ShownFile;
  /** @throws DomainError FILE_NOT_FOUND { file } for what was not announced, admitted ledgers for example */
  shownPath(id: string): string;
};

export function createFiles(): Files {
  const paths = new Map<string, string>();
  const ids = new Map<string, string>();
  const announced = new Set<string>();
  const files: Files = {
    admit(path) {
      const id = ids.get(path) ?? randomUUID();
      ids.set(path, id);
      paths.set(id, path);
      return id;
    },
    pathOf(id) {
      const path = paths.get(id);
      if (path === undefined || !existsSync(path))
        throw new DomainError('FILE_NOT_FOUND', { file: path === undefined ? id : basename(path) });
      return path;
    },
    announce(path) {
      const id = files.admit(path);
      const { size } = statSync(files.pathOf(id));
      announced.add(id);
      return { id, name: basename(path), sizeBytes: size };
    },
    shownPath(id) {
      if (!announced.has(id)) throw new DomainError('FILE_NOT_FOUND', { file: id });
      return files.pathOf(id);
    },
  };
  return files;
}

/** What a procedure answers about the files it wrote: paths for people, ids for pages. */
export const announceAll = (files: Files, paths: readonly string[]): { paths: string[]; files: ShownFile[] } => ({
  paths: [...paths],
  files: paths.map((path) => files.announce(path)),
});

/** Reads a file no larger than `limit` bytes. @throws DomainError FILE_NOT_FOUND · FILE_UNREADABLE { file } · E_PKG_TOO_LARGE { size, limit } */
export function readLimited(path: string, limit: number): Buffer {
  let size: number;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new DomainError('FILE_NOT_FOUND', { file: basename(path) });
    size = stat.size;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('FILE_NOT_FOUND', { file: basename(path) }, { cause: error });
  }
  if (size > limit) throw new DomainError('E_PKG_TOO_LARGE', { size, limit });
  try {
    return readFileSync(path);
  } catch (error) {
    throw new DomainError('FILE_UNREADABLE', { file: basename(path) }, { cause: error });
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Sorts a failure of the file system into the refusal a user can act on; anything else is returned as it came. */
export function sortFileError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DomainError('DISK_FULL', { file }, { cause: error });
  if (['EROFS', 'EACCES', 'EPERM'].includes(code))
    return new DomainError('LEDGER_READ_ONLY', { file }, { cause: error });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new DomainError('FILE_NOT_FOUND', { file }, { cause: error });
  return error;
}

/**
 * Writes a file whole or not at all: temporary name, flush, rename, then read back and compare.
 *
 * @returns the path written
 * @throws DomainError DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND, all { file }
 */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): string {
  const target = join(folder, basename(name));
  const temporary = `${target}.part`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (Buffer.compare(readFileSync(temporary), bytes) !== 0) throw new DomainError('DISK_FULL', { file: name });
    renameSync(temporary, target);
    return target;
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw sortFileError(error, name);
  }
}
