/** Reading a foreign spreadsheet file into plain sheets. By content, never by the file's name alone. */
import { DomainError } from '../../../domain/errors.ts';
import type { SheetFile } from '../../../domain/imports/sheet.ts';
import { readWorkbook } from '../../documents/excel/read-workbook.ts';
import { inspectWorkbook } from '../../documents/excel/inspect-workbook.ts';
import { readCsv } from './read-csv.ts';
import { sniffFile } from './sniff-file.ts';

/** Largest file taken, bytes. */
export const largestFileBytes = 20 * 1024 * 1024;

/**
 * Sheets of an xlsx or csv file as text. Nothing is evaluated: a formula gives its stored result, external links are
 * not followed. Size limits are checked before anything is parsed.
 *
 * @param bytes    the whole file
 * @param fileName only for messages and to notice a wrong extension
 * @throws DomainError SHEET_TOO_LARGE SHEET_EMPTY SHEET_INFLATES_TOO_MUCH SHEET_TOO_MANY_ROWS SHEET_TOO_MANY_COLUMNS
 *   SHEET_TOO_MANY_CELLS SHEET_PASSWORD SHEET_OLD_FORMAT SHEET_WRONG_KIND SHEET_DAMAGED SHEET_ENCODING_UNKNOWN SHEET_QUOTE_OPEN
 */
export const readSheet = async (bytes: Uint8Array, fileName: string): Promise<SheetFile> => {
  const file = baseName(fileName);
  if (bytes.byteLength > largestFileBytes) {
    throw new DomainError('SHEET_TOO_LARGE', { size: bytes.byteLength, limit: largestFileBytes });
  }
  const kind = sniffFile(bytes, file);
  const extension = /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (kind === 'text') {
    const { sheet, encoding } = readCsv(bytes, file);
    return { sheets: [sheet], format: 'csv', encoding, extensionDiffers: !['csv', 'tsv', 'txt'].includes(extension) };
  }
  const parts = await inspectWorkbook(bytes, file);
  const sheets = await readWorkbook(parts, file);
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new DomainError('SHEET_EMPTY', { file });
  return { sheets, format: 'xlsx', encoding: 'utf-8', extensionDiffers: !['xlsx', 'xlsm', 'xltx'].includes(extension) };
};

const baseName = (fileName: string): string => fileName.split(/[\\/]/).at(-1) ?? fileName;
