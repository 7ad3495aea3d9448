import ExcelJS from 'exceljs';
import type { FormSpec } from '../../../../domain/forms/form-spec.ts';
import { openFonts } from '../../layout/fonts.ts';
import { ChoiceLists } from './choice-lists.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { planSheet } from './plan-sheet.ts';
import { sheetNames } from './sheet-text.ts';
import { writeSheet } from './write-sheet.ts';

export interface XlsxOptions {
  /** Absolute path of resources/fonts; lines are counted with the faces of the PDF. */
  fontsDir: string;
  /** Stands in the file's properties. */
  title: string;
  author?: string;
  /** UTC instant, ISO string, from the clock port: the same input and instant give the same bytes. */
  createdAt: string;
  /** Row ids in a hidden column after the last one (default false). Continued pieces of a long row end in `#2` … */
  idColumn?: boolean;
  /** Drop-downs for columns with `choices` (default true). */
  dropDowns?: boolean;
}

/**
 * Forms as one workbook, one sheet each, named by the forms' names.
 *
 * @throws DomainError FORM_TOO_WIDE · FORM_FONT_MISSING
 */
export async function renderXlsx(forms: FormSpec[], options: XlsxOptions): Promise<Uint8Array> {
  const fonts = openFonts(options.fontsDir);
  const workbook = new ExcelJS.Workbook();
  const created = new Date(options.createdAt);
  Object.assign(workbook, {
    creator: options.author ?? '',
    lastModifiedBy: options.author ?? '',
    title: options.title,
    created,
    modified: created,
  });
  const names = sheetNames(forms.map((form) => form.name));
  const choices = options.dropDowns === false ? undefined : new ChoiceLists();
  forms.forEach((form, at) => {
    const sheetOptions = { name: names[at] ?? form.id, idColumn: options.idColumn ?? false, choices };
    writeSheet(workbook, form, planSheet(form, fonts), sheetOptions);
  });
  choices?.write(workbook);
  return finishWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
}
