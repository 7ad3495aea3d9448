import { previewSheet, type PreviewOptions, type SheetPreview } from './import-preview.ts';
import type { SheetFile } from './sheet.ts';

/** @property main index of the sheet with the most rows to import, visible ones first; 0 when none has any */
export type FilePreview = { sheets: SheetPreview[]; main: number };

/** Previews all sheets of a file with the same options; a saved mapping applies where its headings are found. */
export const previewFile = (file: SheetFile, options: PreviewOptions): FilePreview => {
  const sheets = file.sheets.map((sheet) => previewSheet(sheet, options));
  const weights = sheets.map((preview, index) => {
    const drafts = preview.rows.reduce((sum, row) => sum + row.values.length, 0);
    return file.sheets[index]?.hidden === true ? drafts - 1_000_000 : drafts;
  });
  return { sheets, main: Math.max(0, weights.indexOf(Math.max(...weights))) };
};
