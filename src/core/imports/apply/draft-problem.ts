import type { RiskDraft, ScoreDraft } from '../../../domain/imports/import-draft.ts';

/** Characters a running text of the ledger may have (registers/fields: longText). */
export const longestText = 5000;
/** Room for the labels 「责任人：」 … that the remark may need. */
const labelRoom = 200;

/** Tabs and the two characters that are none become spaces: the ledger keeps only what prints. */
export const tidyDraft = <Draft extends RiskDraft | ScoreDraft>(draft: Draft): Draft => tidy(draft) as Draft;

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[\t\uFFFE\uFFFF]/g, ' ').trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidy(one)]));
}

/** Whether a draft has more text than the ledger's fields hold; it is then not taken, because cutting would lose words. */
export function isTooLong(draft: RiskDraft | ScoreDraft): boolean {
  if ('item' in draft) return [draft.evidence, draft.remark].some((text) => text.length > longestText - labelRoom);
  if (draft.measures.some(({ text }) => text.length > longestText)) return true;
  const { riskName, office, post, person, power, step, responsible, leader, supervisor, regulation } = draft;
  const due = draft.due?.kind === 'text' ? draft.due.text : '';
  const mayGoToRemark = [riskName, office, post, person, power, step, responsible, leader, supervisor, regulation, due];
  const remark = [draft.remark, draft.section, draft.id, ...mayGoToRemark].join('').length + labelRoom;
  return draft.manifestation.length > longestText || remark > longestText;
}
