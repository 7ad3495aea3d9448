/** The rows of a unit as an Excel file, and many such files merged into one with exceljs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type Facts, registerNames } from '../src/domain/registers/facts.ts';

const cell = (value: unknown): string | number | boolean | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | number | boolean | null);

/** One sheet, one line per row of any register: the register's name, then the fields. */
export async function writeWorkbook(file: string, facts: Facts): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const register of registerNames)
    for (const row of facts[register]) sheet.addRow([register, ...Object.values(row).map(cell)]);
  await workbook.xlsx.writeFile(file);
}

/**
 * Reads every workbook of a folder and appends its rows to one. The writer streams, which is the least memory exceljs
 * can do with.
 *
 * @returns number of rows written
 */
export async function mergeWorkbooks(folder: string, target: string): Promise<number> {
  const merged = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: target });
  const sheet = merged.addWorksheet('汇总');
  let rows = 0;
  for (const name of readdirSync(folder).toSorted()) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, name));
    workbook.worksheets[0]?.eachRow((row) => {
      sheet.addRow(row.values).commit();
      rows += 1;
    });
  }
  sheet.commit();
  await merged.commit();
  return rows;
}
