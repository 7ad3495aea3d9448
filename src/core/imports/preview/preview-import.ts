/** From a read file to the preview of one sheet: saved mappings are used, returned templates are known by their ids. */
import { DomainError } from '../../../domain/errors.ts';
import type { ImportMapping } from '../../../domain/imports/import-mapping.ts';
import { type PreviewOptions, previewSheet, type SheetPreview } from '../../../domain/imports/import-preview.ts';
import type { Sheet } from '../../../domain/imports/sheet.ts';
import { previewTemplate } from '../templates/preview-template.ts';
import { type TemplateSheet, templateSheet } from '../templates/template-sheet.ts';
import type { PreviewRequest } from './import-input.ts';
import type { ImportWords } from './import-words.ts';
import type { ReadFile } from './read-file.ts';

/** @property usesSaved the mapping was saved by an earlier import of the same headings */
export type PreviewedSheet = {
  sheet: Sheet;
  preview: SheetPreview;
  template: TemplateSheet | undefined;
  usesSaved: boolean;
};

/** Every sheet of a file, in its order. */
export function previewSheets(
  { sheets: file }: ReadFile,
  request: Omit<PreviewRequest, 'sheet'>,
  words: ImportWords,
  saved: readonly ImportMapping[],
): PreviewedSheet[] {
  const { mapping, headingLines, levelDirection, maskIdentityNumbers } = request;
  const options: PreviewOptions = {
    ...words,
    maskIdentityNumbers,
    ...(mapping ? { mapping } : {}),
    ...(headingLines ? { headingLines } : {}),
    ...(levelDirection ? { levelDirection } : {}),
  };
  return file.sheets.map((sheet) => {
    const template = templateSheet(sheet);
    if (template) return { sheet, template, preview: previewTemplate(sheet, template, options), usesSaved: false };
    return { sheet, template, ...previewWithSaved(sheet, options, mapping ? [] : saved) };
  });
}

function previewWithSaved(
  sheet: Sheet,
  options: PreviewOptions,
  saved: readonly ImportMapping[],
): Pick<PreviewedSheet, 'preview' | 'usesSaved'> {
  const preview = previewSheet(sheet, options);
  const fitting = saved.filter(
    ({ headingSetKey }) => preview.mapping === null || preview.mapping.headingSetKey === headingSetKey,
  );
  for (const mapping of fitting) {
    const again = previewSheet(sheet, { ...options, mapping });
    if (again.mapping?.headingSetKey === mapping.headingSetKey) return { preview: again, usesSaved: true };
  }
  return { preview, usesSaved: false };
}

const draftCount = ({ preview }: PreviewedSheet): number =>
  preview.rows.reduce((sum, row) => sum + row.values.length, 0);

/**
 * The sheet asked for by name, or the visible one with most drafts.
 *
 * @throws DomainError IMPORT_SHEET_UNKNOWN { file, sheet }
 */
export function chooseSheet(
  previews: readonly PreviewedSheet[],
  name: string | undefined,
  file: string,
): PreviewedSheet {
  const weight = (one: PreviewedSheet): number => draftCount(one) - (one.sheet.hidden ? 1_000_000 : 0);
  const chosen =
    name === undefined
      ? previews.toSorted((a, b) => weight(b) - weight(a))[0]
      : previews.find(({ sheet }) => sheet.name === name);
  if (chosen === undefined) throw new DomainError('IMPORT_SHEET_UNKNOWN', { file, sheet: name ?? '' });
  return chosen;
}

export const summariseSheet = (one: PreviewedSheet) => ({
  name: one.sheet.name,
  hidden: one.sheet.hidden,
  kind: one.preview.kind,
  rows: one.preview.rows.length,
  drafts: draftCount(one),
  isTemplate: one.template !== undefined,
});
