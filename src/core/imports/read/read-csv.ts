import { parse, CsvError } from 'csv-parse/sync';
import { DomainError } from '../../../domain/errors.ts';
import type { Sheet } from '../../../domain/imports/sheet.ts';
import { decodeText } from './decode-text.ts';
import { mostColumns, mostRows } from '../../documents/excel/sheet-limits.ts';

const delimiters = [',', '\t', ';', '，', '|'];

/**
 * One sheet from delimited text. Lines are numbered as a spreadsheet program shows them: a record whose quoted cell
 * has line breaks is one line.
 *
 * @throws DomainError SHEET_ENCODING_UNKNOWN SHEET_QUOTE_OPEN SHEET_TOO_MANY_ROWS SHEET_TOO_MANY_COLUMNS SHEET_EMPTY
 */
export const readCsv = (bytes: Uint8Array, file: string): { sheet: Sheet; encoding: string } => {
  const { text, encoding } = decodeText(bytes, file);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const records = parseRecords(body, declared?.[1] ?? findDelimiter(body), file);
  const firstLine = declared ? 2 : 1;
  const rows = records
    .map((cells, index) => ({ line: firstLine + index, cells, hidden: false, marks: [] }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new DomainError('SHEET_EMPTY', { file });
  if (rows.length > mostRows || records.length > mostRows * 2)
    throw new DomainError('SHEET_TOO_MANY_ROWS', { limit: mostRows });
  if (rows.some((row) => row.cells.findLastIndex((cell) => cell.trim() !== '') >= mostColumns)) {
    throw new DomainError('SHEET_TOO_MANY_COLUMNS', { limit: mostColumns });
  }
  return { sheet: { name: file.replace(/\.[^.]*$/, ''), hidden: false, rows, merges: [] }, encoding };
};

const parseRecords = (text: string, delimiter: string, file: string): string[][] => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // Blank records count as lines; far more records than rows allowed are not even kept.
      to: mostRows * 2 + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('SHEET_QUOTE_OPEN', { file, line: Number(error['lines'] ?? 0) }, { cause: error });
  }
};

/** The delimiter that stands most often outside quotes in the first lines; a comma when there is none. */
const findDelimiter = (text: string): string => {
  const outside = text.slice(0, 64 * 1024).replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => {
    const perLine = outside
      .split(/\r?\n/, 50)
      .filter((line) => line.trim() !== '')
      .map((line) => line.split(delimiter).length - 1);
    return {
      delimiter,
      lines: perLine.filter((count) => count > 0).length,
      total: perLine.reduce((sum, count) => sum + count, 0),
    };
  });
  const ascii = counts.filter(({ delimiter }) => delimiter !== '，' && delimiter !== '|');
  const best = ascii.some((one) => one.lines > 1 || one.total > 1) ? ascii : counts;
  return best.toSorted((a, b) => b.lines - a.lines || b.total - a.total)[0]?.delimiter ?? ',';
};
