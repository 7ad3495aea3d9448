import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../../../domain/errors.ts';
import type { SheetFile } from '../../../domain/imports/sheet.ts';
import { readLimited } from '../../platform/files.ts';
import { largestFileBytes, readSheet } from '../read/read-sheet.ts';

/**
 * Bytes of a file of the outside world, size checked before it is read.
 *
 * @throws DomainError FILE_NOT_FOUND { file } · SHEET_TOO_LARGE { size, limit }
 */
export function readForeignBytes(path: string): { name: string; bytes: Buffer } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestFileBytes) throw new DomainError('SHEET_TOO_LARGE', { size, limit: largestFileBytes });
  return { name: basename(path), bytes: readLimited(path, largestFileBytes) };
}

/** @property sha256 of the bytes as read, lower-case hex */
export type ReadFile = { name: string; sha256: string; sheets: SheetFile };

/**
 * A spreadsheet of the outside world, size checked before it is read.
 *
 * @throws DomainError FILE_NOT_FOUND { file } and what readSheet refuses
 */
export async function readFile(path: string): Promise<ReadFile> {
  const { name, bytes } = readForeignBytes(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, sheets: await readSheet(bytes, name) };
}
