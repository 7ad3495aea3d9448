/** Fills a template as somebody would in a spreadsheet program: by what the headings say. */
import ExcelJS from 'exceljs';

export type Cells = Record<string, string>;
type Place = { sheet: ExcelJS.Worksheet; heading: number; columns: Map<string, number> };

export class FilledTemplate {
  readonly workbook: ExcelJS.Workbook;
  constructor(workbook: ExcelJS.Workbook) {
    this.workbook = workbook;
  }

  /** Finds the headings of a sheet; the first sheet when no name is given. */
  place(name?: string): Place {
    const sheet = name === undefined ? this.workbook.worksheets[0] : this.workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    let heading = 0;
    const columns = new Map<string, number>();
    sheet.eachRow((row, number) => {
      if (heading > 0 || row.getCell(1).text !== '序号') return;
      heading = number;
      row.eachCell((cell, column) => {
        const title = cell.text.replaceAll('\n', '');
        if (!columns.has(title)) columns.set(title, column);
      });
    });
    return { sheet, heading, columns };
  }

  /** Rows below the headings by their titles. */
  rows(name?: string): Cells[] {
    const { sheet, heading, columns } = this.place(name);
    const rows: Cells[] = [];
    sheet.eachRow((row, number) => {
      if (number <= heading || !/^\d+$/.test(row.getCell(1).text)) return;
      rows.push(Object.fromEntries([...columns].map(([title, column]) => [title, row.getCell(column).text])));
    });
    return rows;
  }

  /** @param index row below the headings, from 0 */
  set(index: number, cells: Cells, name?: string): this {
    const { sheet, heading, columns } = this.place(name);
    for (const [title, text] of Object.entries(cells)) {
      const column = columns.get(title);
      if (column === undefined) throw new Error(`no column ${title}`);
      sheet.getRow(heading + 1 + index).getCell(column).value = text;
    }
    return this;
  }

  /** Index of the first row without a risk. */
  firstBlank(name?: string): number {
    return this.rows(name).findIndex((row) => row['廉政风险点'] === '');
  }

  dropIds(): this {
    for (const sheet of this.workbook.worksheets) {
      const column = this.place(sheet.name).columns.get('编号');
      if (column !== undefined) sheet.spliceColumns(column, 1);
    }
    return this;
  }

  save(path: string): Promise<void> {
    return this.workbook.xlsx.writeFile(path);
  }
}

export async function openTemplate(path: string): Promise<FilledTemplate> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return new FilledTemplate(workbook);
}
