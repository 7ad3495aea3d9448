import { writeWhole } from '../platform/files.ts';
import type { PrintedBundle } from './print-forms.ts';

/** Writes PDF and xlsx of printed forms into a folder; names are the forms' ids. @returns the paths written */
export function writeBundles(folder: string, files: readonly PrintedBundle[]): string[] {
  return files.flatMap(({ id, pdf, xlsx }) => [
    writeWhole(folder, `${id}.pdf`, pdf),
    writeWhole(folder, `${id}.xlsx`, xlsx),
  ]);
}
