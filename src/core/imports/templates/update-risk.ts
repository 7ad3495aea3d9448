/** A known risk as a returned template has it now: only what really differs is changed, decided words are revised. */
import type { MeasureId } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import { compact } from '../../../domain/imports/plain-text.ts';
import { splitList } from '../../../domain/imports/split-numbered.ts';
import { measurePhases } from '../../../domain/measures/measure.ts';
import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import { reviseRisk, type RiskEdit } from '../../../domain/risks/revise-risk.ts';
import type { ApprovedLevel, Risk } from '../../../domain/risks/risk.ts';
import { addMeasures } from '../apply/add-measures.ts';
import { importReason, type RiskImport, selfLevelOf, subjectOf } from '../apply/add-risk.ts';
import { asLine, type Book } from '../apply/book.ts';
import { placeDraft } from '../apply/place-draft.ts';
import { withRemarks } from '../apply/take-risks.ts';

export type Update = { approved: readonly ApprovedLevel[]; today: string };

/** @returns whether anything changed */
export function updateRisk(
  book: Book,
  risk: Risk,
  draft: RiskDraft,
  job: RiskImport & Update,
  ofRow: Map<string, MeasureId>,
): boolean {
  const edit = editOf(book, risk, draft, job);
  const measuresChanged = updateMeasures(book, risk, draft, job, ofRow);
  if (Object.keys(edit).length === 0) return measuresChanged;
  const approved = job.approved.find(({ riskId }) => riskId === risk.id);
  const note = { revisionId: book.newId(), reason: importReason, on: job.today, by: job.operator };
  const revised = reviseRisk(risk, edit, note, approved);
  book.facts.risks[book.facts.risks.findIndex(({ id }) => id === risk.id)] = revised.risk;
  if (revised.revision) book.facts.riskRevisions.push(revised.revision);
  return true;
}

const isSame = (a: string, b: string): boolean => compact(a) === compact(b);

function editOf(book: Book, risk: Risk, draft: RiskDraft, job: RiskImport & Update): RiskEdit {
  const edit: RiskEdit = {};
  const name = asLine(draft.riskName).line;
  if (!isSame(name, risk.name)) edit.name = name;
  if (!isSame(draft.manifestation, risk.manifestation)) edit.manifestation = draft.manifestation;
  const step = asLine(draft.step).line;
  if (!isSame(step, risk.step)) edit.step = step;
  if (draft.category !== risk.category && draft.category !== null) edit.category = draft.category;
  const shown = effectiveLevel(
    risk,
    job.approved.find(({ riskId }) => riskId === risk.id),
  );
  if (draft.level !== null && draft.level !== shown) edit.selfLevel = selfLevelOf(draft, job.operator);
  Object.assign(edit, placeEdit(book, risk, draft, job));
  const remark = withRemarks(risk.remark, draft.remark === '' ? [] : [draft.remark]);
  if (remark !== risk.remark) edit.remark = remark;
  return edit;
}

/** Power and subject; the template shows their names only, so the same name leaves them as they are. */
function placeEdit(book: Book, risk: Risk, draft: RiskDraft, job: RiskImport): RiskEdit {
  const { powers, posts } = book.facts;
  const power = powers.find(({ id }) => id === risk.powerId)?.name ?? '';
  const post = posts.find(({ id }) => id === risk.postId)?.name ?? '';
  const samePower = isSame(power, draft.power);
  const samePost = isSame(post, draft.post) || draft.post === '';
  if (samePower && samePost) return {};
  const placed = placeDraft(book, samePower ? { ...draft, power: '' } : draft, job.powerKinds, job.place);
  return { ...(samePower ? {} : { powerId: placed.powerId }), ...(samePost ? {} : subjectOf(placed)) };
}

/** Per phase: unchanged texts keep their measures, new texts are added, missing ones lose their link to this risk. */
function updateMeasures(
  book: Book,
  risk: Risk,
  draft: RiskDraft,
  job: RiskImport,
  ofRow: Map<string, MeasureId>,
): boolean {
  let changed = false;
  for (const phase of measurePhases) {
    const linked = new Set(
      book.facts.measureRisks.filter(({ riskId }) => riskId === risk.id).map((one) => one.measureId),
    );
    const old = book.facts.measures.filter((measure) => linked.has(measure.id) && measure.phase === phase);
    const drafts = draft.measures.filter((one) => (one.phase ?? job.measurePhase) === phase);
    const before = old.flatMap(({ text }) => splitList(text)).map(compact);
    if (before.join('') === drafts.map(({ text }) => compact(text)).join('')) continue;
    changed = true;
    const kept = old.filter(({ text }) => drafts.some((one) => isSame(one.text, text)));
    for (const { id } of old.filter((measure) => !kept.includes(measure))) unlink(book, id, risk.id);
    const fresh = drafts.filter((one) => !kept.some(({ text }) => isSame(one.text, text)));
    const posts = { responsiblePostId: risk.responsiblePostId, leaderPostId: risk.leaderPostId };
    addMeasures(book, risk.id, fresh, { line: draft, posts, phase, ofRow });
  }
  return changed;
}

function unlink({ facts }: Book, measureId: MeasureId, riskId: Risk['id']): void {
  facts.measureRisks = facts.measureRisks.filter((link) => link.measureId !== measureId || link.riskId !== riskId);
  if (facts.measureRisks.some((link) => link.measureId === measureId)) return;
  facts.measures = facts.measures.filter(({ id }) => id !== measureId);
  facts.measureRegulations = facts.measureRegulations.filter((link) => link.measureId !== measureId);
}
