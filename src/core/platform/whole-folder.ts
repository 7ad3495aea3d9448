/** A folder with several files that appear together or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sortFileError } from './file-errors.ts';
import { safeFileName } from './safe-file-name.ts';

const MOST_TRIES = 1000;

/**
 * Fills a folder under a temporary name and renames it at the end; whatever goes wrong, cancelling included, nothing
 * stays. A folder of that name that is there already is left alone: the new one gets a number.
 *
 * @param fill writes into the given folder and returns the paths written
 * @returns the paths as they are afterwards
 * @throws DomainError DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND, all { file }; and what `fill` throws
 */
export async function writeFolderWhole(
  parent: string,
  wantedName: string,
  mark: string,
  fill: (folder: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const name = safeFileName(wantedName);
  const temporary = join(parent, `${name}.${mark}.part`);
  try {
    mkdirSync(temporary);
    const paths = await fill(temporary);
    const target = freePlace(parent, name);
    renameSync(temporary, target);
    return paths.map((path) => join(target, relative(temporary, path)));
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw sortFileError(error, name);
  }
}

function freePlace(parent: string, name: string): string {
  for (let copy = 1; copy < MOST_TRIES; copy += 1) {
    const place = join(parent, copy === 1 ? name : `${name} (${copy})`);
    if (!existsSync(place)) return place;
  }
  return join(parent, name);
}
