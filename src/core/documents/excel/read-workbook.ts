/** Cells of a foreign workbook as text. Only for parts that have passed inspect-workbook.ts. */
import ExcelJS from 'exceljs';
import { DomainError } from '../../../domain/errors.ts';
import { fillMerges, type Sheet, type SheetRow } from '../../../domain/imports/sheet.ts';
import { cellText } from './cell-text.ts';
import { listSheets, slimWorkbook } from './slim-workbook.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/**
 * All sheets in tab order, hidden ones too (marked), merged areas filled.
 *
 * @throws DomainError SHEET_DAMAGED { file } when the cells cannot be read
 */
export const readWorkbook = async (parts: WorkbookParts, file: string): Promise<Sheet[]> => {
  const listed = listSheets(parts);
  if (listed.length === 0) throw new DomainError('SHEET_DAMAGED', { file });
  const workbook = new ExcelJS.Workbook();
  const bytes = await slimWorkbook(parts, listed);
  try {
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    await workbook.xlsx.load(data as ArrayBuffer);
  } catch (error) {
    throw new DomainError('SHEET_DAMAGED', { file }, { cause: error });
  }
  return listed.map(({ name, hidden, scan }, index) => {
    const worksheet = workbook.getWorksheet(`s${index + 1}`);
    const rows: SheetRow[] = [];
    worksheet?.eachRow((row) => rows.push(readRow(row)));
    return { name, hidden, rows: fillMerges(rows, scan.merges), merges: scan.merges };
  });
};

const readRow = (row: ExcelJS.Row): SheetRow => {
  const read: SheetRow = { line: row.number, cells: [], hidden: row.hidden === true, marks: [] };
  row.eachCell((cell, number) => {
    const column = number - 1;
    const { text, mark } = cellText(cell.value, cell.numFmt ?? '');
    while (read.cells.length < column) read.cells.push('');
    read.cells[column] = text;
    if (mark) read.marks.push({ column, mark });
  });
  return read;
};
