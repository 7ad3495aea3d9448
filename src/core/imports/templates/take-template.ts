/** Rows of a returned template into the book: known rows are compared and changed, new ones are added. */
import type { MeasureId, RiskId } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { leftReasonSentence } from '../../../text/import-results.ts';
import { addRisk, type RiskImport } from '../apply/add-risk.ts';
import { type Book, isSameName } from '../apply/book.ts';
import type { LeftRow, TakenRow } from '../apply/taken-rows.ts';
import { isFilledRow, riskIdOf, type RowKey } from './row-key.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { updateRisk, type Update } from './update-risk.ts';

export type TakenTemplate = { added: number; changed: number; unchanged: number; left: LeftRow[] };

export function takeTemplate(
  book: Book,
  template: TemplateSheet,
  rows: readonly TakenRow[],
  job: RiskImport & Update,
): TakenTemplate {
  const keys = new Map(template.rows.map(({ key, row }) => [row.line, key]));
  const result: TakenTemplate = { added: 0, changed: 0, unchanged: 0, left: clearedRows(book, template) };
  for (const { line, drafts } of rows) {
    const key = keys.get(line);
    const ofRow = new Map<string, MeasureId>();
    for (const [part, draft] of drafts.entries()) {
      if (!('riskName' in draft)) continue;
      const riskId = (key === undefined ? idByName(book, draft, job) : riskIdOf(key, part)) as RiskId;
      result[takeDraft(book, draft, job, riskId, ofRow)] += 1;
    }
  }
  return result;
}

function takeDraft(
  book: Book,
  draft: RiskDraft,
  job: RiskImport & Update,
  riskId: RiskId,
  ofRow: Map<string, MeasureId>,
): 'added' | 'changed' | 'unchanged' {
  const known: Risk | undefined = book.facts.risks.find(({ id }) => id === riskId);
  if (known) return updateRisk(book, known, draft, job, ofRow) ? 'changed' : 'unchanged';
  addRisk(book, draft, job, riskId, ofRow);
  return 'added';
}

/** A row without id: the risk of that name in the same office or post, if there is one. */
function idByName(book: Book, draft: RiskDraft, { place }: RiskImport): string {
  const { posts, risks } = book.facts;
  const officeOf = (risk: Risk): string | null =>
    risk.officeId ?? posts.find(({ id }) => id === risk.postId)?.officeId ?? null;
  const postNamed = (risk: Risk): string => posts.find(({ id }) => id === risk.postId)?.name ?? '';
  const found = risks.find(
    (risk) =>
      isLiveRisk(risk) &&
      isSameName(risk.name, draft.riskName) &&
      officeOf(risk) === (place?.officeId ?? null) &&
      (draft.post === '' || isSameName(postNamed(risk), draft.post)),
  );
  return found?.id ?? book.newId();
}

/** Rows that were filled when written and came back empty: listed, never removed by us. */
function clearedRows(book: Book, template: TemplateSheet): LeftRow[] {
  const nameOf = (key: RowKey): string | undefined => book.facts.risks.find(({ id }) => id === key.row)?.name;
  return template.rows
    .filter(({ key, isBlank }) => isBlank && isFilledRow(key) && nameOf(key) !== undefined)
    .map(({ key, row }) => ({
      line: row.line,
      reason: 'cleared',
      text: nameOf(key) ?? '',
      sentence: leftReasonSentence('cleared'),
    }));
}
