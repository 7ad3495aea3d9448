import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '../../domain/units/unit.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { safeFileName } from '../platform/safe-file-name.ts';

/**
 * Name of a unit's folder on a stick: the unit's name, made fit for Windows and FAT; with its code where the county has
 * two of that name.
 */
export function unitFolderName(
  unit: Pick<Unit, 'code' | 'name'>,
  units: readonly Pick<Unit, 'code' | 'name'>[],
): string {
  // A slash would otherwise be read as the end of a path.
  const plain = safeFileName(unit.name.replaceAll(/[/\\]/gu, '_'));
  const isShared = units.some(
    ({ code, name }) =>
      code !== unit.code && safeFileName(name.replaceAll(/[/\\]/gu, '_')).toLowerCase() === plain.toLowerCase(),
  );
  return isShared ? `${plain}（${unit.code}）` : plain;
}

/** Made where it is not there yet. @throws DomainError DISK_FULL · LEDGER_READ_ONLY · FILE_NOT_FOUND { file } */
export function unitFolder(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw sortFileError(error, name);
  }
  return path;
}
