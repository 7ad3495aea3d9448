import { DomainError } from '../../../domain/errors.ts';
import type { Merge } from '../../../domain/imports/sheet.ts';
import type { ScannedSheet } from './workbook-parts.ts';
import { mostCells, mostColumns, mostElements, mostRows } from './sheet-limits.ts';

const mostMerges = 100_000;

/**
 * Counts rows and cells with content and takes the cell data and merged areas out of a sheet's XML. Everything else
 * (validations, drawings, links: all sources of trouble in the parser) is left behind.
 *
 * @throws DomainError SHEET_TOO_MANY_ROWS SHEET_TOO_MANY_COLUMNS SHEET_TOO_MANY_CELLS
 */
export const scanSheetXml = (xml: string): ScannedSheet => {
  const plain = withoutPrefix(xml);
  const start = plain.search(/<sheetData[\s>]/);
  const end = plain.lastIndexOf('</sheetData>');
  const data = start >= 0 && end > start ? plain.slice(start, end + '</sheetData>'.length) : '<sheetData/>';
  const after = end > 0 ? plain.slice(end) : plain;
  return { xml: data, merges: readMerges(after), ...countContents(data) };
};

/** Some programs write `<x:row>`; the parser knows only `<row>`. */
const withoutPrefix = (xml: string): string => {
  const prefix = /<([A-Za-z_][\w.-]*):worksheet[\s>]/.exec(xml.slice(0, 4096))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
};

const countContents = (data: string): { rows: number; cells: number } => {
  let [rows, cells, elements] = [0, 0, 0];
  let rowCounted = true;
  let column = 0;
  for (const match of data.matchAll(/<(row|c|v|is|f)(?=[\s/>])([^>]*)>/g)) {
    const [, name, attributes = ''] = match;
    if (++elements > mostElements) throw new DomainError('SHEET_TOO_MANY_CELLS', { limit: mostCells });
    if (name === 'row') [rowCounted, column] = [false, 0];
    else if (name === 'c') column = columnOf(/\br="([A-Z]{1,3})/.exec(attributes)?.[1]) ?? column + 1;
    else {
      if (column > mostColumns) throw new DomainError('SHEET_TOO_MANY_COLUMNS', { limit: mostColumns });
      cells++;
      if (!rowCounted) rows++;
      rowCounted = true;
      if (rows > mostRows) throw new DomainError('SHEET_TOO_MANY_ROWS', { limit: mostRows });
    }
  }
  return { rows, cells };
};

const readMerges = (after: string): Merge[] => {
  const merges: Merge[] = [];
  for (const match of after.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    if (merges.length >= mostMerges) break;
    const [left, right] = [columnOf(match[1]) ?? 1, columnOf(match[3]) ?? 1];
    merges.push({ top: Number(match[2]), left: left - 1, bottom: Number(match[4]), right: right - 1 });
  }
  return merges;
};

/** 1-based number of a column name, A = 1. */
const columnOf = (letters: string | undefined): number | undefined =>
  letters === undefined
    ? undefined
    : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
