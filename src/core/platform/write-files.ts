/** Files are written whole or not at all, and read back before they have their name. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.ts';
import { isSystemError, sortFileError } from './file-errors.ts';

/** A file that is written and read back, under a temporary name. */
type Part = { temporary: string; target: string; name: string };

/** Taking a leftover away must not hide why it is one: a stick that is gone takes its leftovers along. */
function removePart(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function writePart(folder: string, name: string, bytes: Uint8Array): Part {
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
    if (Buffer.compare(readFileSync(temporary), bytes) !== 0) throw new DomainError('MEDIUM_FAILED', { file: name });
    return { temporary, target, name };
  } catch (error) {
    removePart(temporary);
    throw sortFileError(error, name);
  }
}

function keepPart({ temporary, target, name }: Part): string {
  try {
    renameSync(temporary, target);
    return target;
  } catch (error) {
    removePart(temporary);
    throw sortFileError(error, name);
  }
}

/**
 * Writes a file whole or not at all: temporary name, flush, read back and compare, rename.
 *
 * @returns the path written
 * @throws DomainError DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND · FILE_IN_USE · FILE_NAME_UNUSABLE · MEDIUM_FAILED, all { file }
 */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): string {
  return keepPart(writePart(folder, name, bytes));
}

/** Files of one folder, all or none. @returns the paths, in the order given @throws DomainError as `writeWhole` */
export const writeTogether = (
  folder: string,
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): string[] => prepareFiles(files.map(([name, bytes]) => ({ folder, name, bytes }))).keep();

export type FileToWrite = { folder: string; name: string; bytes: Uint8Array };

/** `keep` gives files their names, in order, up to one that cannot have its own; `drop` takes them away. */
export type PreparedFiles = { keep(): string[]; drop(): void };

/**
 * Files that appear together or not at all: all are written and read back under temporary names first, so that a disk
 * that gets full leaves none of them, and leaves those of the same names alone that are there.
 *
 * @returns `keep` answers the paths in the order given
 * @throws DomainError as `writeWhole`
 */
export function prepareFiles(files: readonly FileToWrite[]): PreparedFiles {
  const parts: Part[] = [];
  const drop = (): void => parts.forEach(({ temporary }) => removePart(temporary));
  try {
    for (const { folder, name, bytes } of files) parts.push(writePart(folder, name, bytes));
  } catch (error) {
    drop();
    throw error;
  }
  return {
    drop,
    keep() {
      try {
        return parts.map(keepPart);
      } catch (error) {
        drop();
        throw error;
      }
    },
  };
}
