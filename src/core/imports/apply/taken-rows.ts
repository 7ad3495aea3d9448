/** Which rows of a preview an import takes, and why the others are left. */
import type { RiskDraft, ScoreDraft } from '../../../domain/imports/import-draft.ts';
import type { PreviewRow } from '../../../domain/imports/preview-row.ts';
import { findingSentence } from '../../../text/import-verdicts.ts';
import { type LeftReason, leftReasonSentence } from '../../../text/import-results.ts';
import { isTooLong, tidyDraft } from './draft-problem.ts';

export type LeftRow = { line: number; reason: LeftReason; text: string; sentence: string };
export type TakenRow = { line: number; drafts: (RiskDraft | ScoreDraft)[] };

/** Rows with verdict `error` never come in; a row that goes on with one that is left is left too. */
export function takenRows(
  rows: readonly PreviewRow[],
  leaveOut: ReadonlySet<number>,
): { taken: TakenRow[]; left: LeftRow[] } {
  const taken: TakenRow[] = [];
  const left: LeftRow[] = [];
  const missing = new Set<number>();
  for (const row of rows) {
    const drafts = row.values.map(tidyDraft);
    const reason = reasonToLeave(row, drafts, leaveOut, missing);
    if (reason === undefined) {
      if (drafts.length > 0) taken.push({ line: row.line, drafts });
      continue;
    }
    missing.add(row.line);
    left.push({ line: row.line, reason, text: row.text.slice(0, 200), sentence: sentenceOf(row, reason) });
  }
  return { taken, left };
}

function reasonToLeave(
  row: PreviewRow,
  drafts: TakenRow['drafts'],
  leaveOut: ReadonlySet<number>,
  missing: ReadonlySet<number>,
): LeftReason | undefined {
  if (row.verdict === 'error') return 'error';
  if (drafts.length === 0) return undefined;
  if (leaveOut.has(row.line)) return 'left-out';
  if (drafts.some(isTooLong)) return 'too-long';
  return drafts.some(({ continuesLine }) => continuesLine !== null && missing.has(continuesLine))
    ? 'continues-left-row'
    : undefined;
}

function sentenceOf(row: PreviewRow, reason: LeftReason): string {
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  return reason === 'error' ? errors.map(findingSentence).join('') : leftReasonSentence(reason);
}
