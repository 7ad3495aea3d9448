/** All drafts of a risk table into the book, in the order of its rows. */
import type { MeasureId, RiskId } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { addMeasures, addRegulations } from './add-measures.ts';
import { addRisk, ownRemarks, type RiskImport } from './add-risk.ts';
import type { Book } from './book.ts';
import { longestText } from './draft-problem.ts';
import type { TakenRow } from './taken-rows.ts';

type Line = { risks: Risk[]; ofRow: Map<string, MeasureId> };

/**
 * @param made called for each draft: the risk it became or was joined to
 * @returns how many measures had no phase in the table
 */
export function takeRisks(book: Book, rows: readonly TakenRow[], job: RiskImport): { undivided: number } {
  const lines = new Map<number, Line>();
  let undivided = 0;
  for (const { line, drafts } of rows) {
    const here: Line = { risks: [], ofRow: new Map() };
    for (const draft of drafts) {
      if (!('riskName' in draft)) continue;
      undivided += draft.measures.filter(({ phase }) => phase === null).length;
      const before = draft.continuesLine === null ? undefined : lines.get(draft.continuesLine);
      if (before) continueRisks(book, before, draft, job);
      else here.risks.push(addRisk(book, draft, job, book.newId() as RiskId, here.ofRow));
    }
    if (here.risks.length > 0) lines.set(line, here);
  }
  return { undivided };
}

/** More measures and remarks for the risks of a row above. */
function continueRisks(book: Book, { risks, ofRow }: Line, draft: RiskDraft, job: RiskImport): void {
  for (const { id } of risks) {
    const at = book.facts.risks.findIndex((risk) => risk.id === id);
    const risk = book.facts.risks[at];
    if (risk === undefined) continue;
    const posts = { responsiblePostId: risk.responsiblePostId, leaderPostId: risk.leaderPostId };
    const row = { line: draft, posts, phase: job.measurePhase, ofRow };
    addRegulations(book, draft.regulation, addMeasures(book, risk.id, draft.measures, row));
    book.facts.risks[at] = { ...risk, remark: withRemarks(risk.remark, ownRemarks(draft, job.categories)) };
  }
}

/** Adds what the remark does not say yet. */
export function withRemarks(remark: string, more: readonly string[]): string {
  const fresh = more.filter((one) => !remark.includes(one));
  const joined = [remark, ...fresh].filter((one) => one !== '').join('；');
  return joined.length > longestText ? remark : joined;
}
