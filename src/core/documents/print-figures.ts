/** Cross tables, comparisons and charts as PDF and xlsx, counted at the moment they are printed. */
import type { TaskContext } from '../api/procedure.ts';
import { announceAll } from '../platform/files.ts';
import { writeTogether } from '../platform/write-files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { fontsDirOf } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import type { FigureReport } from './figure-reports.ts';
import { withoutDrawing } from './forms/figure-sheet.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { keepCode } from './print-rollup.ts';

/** @throws what writing a file refuses */
export async function printFigures(
  context: TaskContext,
  { form, unitName, codes }: FigureReport,
  { folder, title }: { folder: string; title: string },
) {
  for (const code of codes) keepCode(context, code);
  const about = { fontsDir: fontsDirOf(context), createdAt: context.now(), author: unitName, title };
  const pdf = await renderPdf([form], about);
  const xlsx = await renderXlsx([withoutDrawing(form)], { ...about, idColumn: false });
  const file = safeFileName(title);
  const paths = writeTogether(folder, [
    [`${file}.pdf`, pdf.bytes],
    [`${file}.xlsx`, xlsx],
  ]);
  return announceAll(context.files, paths);
}
