import { type FileToWrite, prepareFiles } from '../platform/write-files.ts';
import type { PrintedBundle } from './print-forms.ts';

/** PDF and xlsx of printed forms as files of a folder; names are the forms' ids. */
export const bundleFiles = (folder: string, files: readonly PrintedBundle[]): FileToWrite[] =>
  files.flatMap(({ id, pdf, xlsx }) => [
    { folder, name: `${id}.pdf`, bytes: pdf },
    { folder, name: `${id}.xlsx`, bytes: xlsx },
  ]);

/** Writes PDF and xlsx of printed forms into a folder, all of them or none. @returns the paths written */
export const writeBundles = (folder: string, files: readonly PrintedBundle[]): string[] =>
  prepareFiles(bundleFiles(folder, files)).keep();
