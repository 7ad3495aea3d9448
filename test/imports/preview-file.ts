import { readFileSync } from 'node:fs';
import { readSheet } from '../../src/core/imports/read/read-sheet.ts';
import type { RiskDraft, ScoreDraft } from '../../src/domain/imports/import-draft.ts';
import { previewSheet, type PreviewOptions, type SheetPreview } from '../../src/domain/imports/import-preview.ts';
import { previewOptions } from './preview-options.ts';

const folder = new URL('../fixtures/imports/', import.meta.url);

export const fixtureBytes = (name: string): Buffer => readFileSync(new URL(name, folder));

/** Preview of the first sheet of a file given by its bytes, or of a fixture by its name. */
export const previewOf = async (
  file: string | Buffer,
  options: Partial<PreviewOptions> = {},
): Promise<SheetPreview> => {
  const bytes = typeof file === 'string' ? fixtureBytes(file) : file;
  const { sheets } = await readSheet(bytes, typeof file === 'string' ? file : '表.xlsx');
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheet');
  return previewSheet(first, { ...previewOptions, ...options });
};

/** `line verdict` of every row. */
export const verdicts = (preview: SheetPreview): string[] => preview.rows.map((row) => `${row.line} ${row.verdict}`);

export const codesAt = (preview: SheetPreview, line: number): string[] =>
  preview.rows.filter((row) => row.line === line).flatMap((row) => row.findings.map((one) => one.code));

export const risksAt = (preview: SheetPreview, line: number): RiskDraft[] =>
  draftsAt(preview, line).filter((draft) => 'riskName' in draft);

export const scoresAt = (preview: SheetPreview, line: number): ScoreDraft[] =>
  draftsAt(preview, line).filter((draft) => 'item' in draft);

const draftsAt = (preview: SheetPreview, line: number): (RiskDraft | ScoreDraft)[] =>
  preview.rows.filter((row) => row.line === line).flatMap((row) => row.values);
