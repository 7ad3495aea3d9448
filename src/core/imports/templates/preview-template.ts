import { type PreviewOptions, previewSheet, type SheetPreview } from '../../../domain/imports/import-preview.ts';
import type { PreviewRow } from '../../../domain/imports/preview-row.ts';
import type { Sheet } from '../../../domain/imports/sheet.ts';
import type { TemplateRow, TemplateSheet } from './template-sheet.ts';

/**
 * Preview of a returned template. Each row with an id is read by itself: a blank cell means blank there, not
 * "as above" as in tables that people draw up freely.
 */
export function previewTemplate(sheet: Sheet, template: TemplateSheet, options: PreviewOptions): SheetPreview {
  const { others, heading, rows } = template;
  const base = previewSheet({ ...sheet, rows: others, merges: [] }, options);
  const own = rows.flatMap((row) => previewRow(sheet, heading, row, options));
  const inOrder = [...base.rows, ...own].toSorted((a, b) => a.line - b.line);
  return { ...base, context: { ...base.context, unit: '', office: '', person: '' }, rows: inOrder };
}

function previewRow(
  sheet: Sheet,
  heading: TemplateSheet['heading'],
  { row, isBlank }: TemplateRow,
  options: PreviewOptions,
): PreviewRow[] {
  if (isBlank) return [{ line: row.line, hidden: row.hidden, verdict: 'skipped', findings: [], text: '', values: [] }];
  const alone = previewSheet({ ...sheet, rows: [heading, row], merges: [] }, options);
  return alone.rows.filter(({ line }) => line === row.line);
}
