/** The preview as JSON for page and command line: every finding with its Chinese sentence. */
import type { Finding } from '../../../domain/imports/finding.ts';
import { directionReason, findingSentence, verdictNames } from '../../../text/import-verdicts.ts';
import { type PreviewedSheet, summariseSheet } from './preview-import.ts';
import type { ReadFile } from './read-file.ts';

const withSentence = (finding: Finding) => ({ ...finding, sentence: findingSentence(finding) });

/** @returns `rows` has one entry per non-empty row of the source, headings included */
export function showPreview(file: ReadFile, previews: readonly PreviewedSheet[], chosen: PreviewedSheet) {
  const { preview, usesSaved, template } = chosen;
  return {
    file: file.name,
    sha256: file.sha256,
    format: file.sheets.format,
    encoding: file.sheets.encoding,
    sheets: previews.map(summariseSheet),
    sheet: preview.sheet,
    kind: preview.kind,
    template: template ? { unit: template.unit, cycle: template.cycle, who: template.who } : null,
    mapping: preview.mapping,
    isSavedMapping: usesSaved,
    levelDirection: { ...preview.levelDirection, sentence: directionReason(preview.levelDirection) },
    context: preview.context,
    notes: preview.notes.map(withSentence),
    rows: preview.rows.map((row) => ({
      ...row,
      verdictName: verdictNames[row.verdict],
      findings: row.findings.map(withSentence),
    })),
  };
}
