/**
 * Files and folders a call may touch. A shell admits what a person picked and hands out an id; calls carry ids only,
 * so that a page can name no path of its own.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
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
