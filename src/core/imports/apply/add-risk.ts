/** A draft becomes a risk of its own: draft step, new number, level as 自评 of the operator. */
import type { MeasureId, RiskId, UnitCode } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import { compact } from '../../../domain/imports/plain-text.ts';
import type { MeasurePhase } from '../../../domain/measures/measure.ts';
import { riskNumber } from '../../../domain/risks/risk-number.ts';
import type { DecidedLevel, Risk } from '../../../domain/risks/risk.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';
import { addMeasures, addRegulations } from './add-measures.ts';
import { asLine, type Book, longestLine, nextPosition } from './book.ts';
import { placeDraft, type PlacedDraft, type TemplatePlace } from './place-draft.ts';
import { saysMoreThanRegulations } from './read-regulations.ts';

export type RiskImport = {
  unit: UnitCode;
  year: number;
  operator: string;
  /** for measures whose phase the table does not say */
  measurePhase: MeasurePhase;
  powerKinds: readonly Term[];
  categories: readonly Term[];
  /** set for a returned template */
  place: TemplatePlace | undefined;
  nextSerial: () => number;
};

export const importReason = 'Excel 导入';

/** @param ofRow measures already made from the source row, shared by its risks */
export function addRisk(
  book: Book,
  draft: RiskDraft,
  job: RiskImport,
  riskId: RiskId,
  ofRow: Map<string, MeasureId>,
): Risk {
  const placed = placeDraft(book, draft, job.powerKinds, job.place);
  const name = asLine(draft.riskName);
  const step = asLine(draft.step);
  const risk: Risk = {
    id: riskId,
    number: riskNumber(job.unit, job.year, job.nextSerial()),
    powerId: placed.powerId,
    step: step.line,
    ...subjectOf(placed),
    name: name.line,
    manifestation: draft.manifestation,
    category: draft.category,
    grading: null,
    selfLevel: selfLevelOf(draft, job.operator),
    unitLevel: null,
    methods: draft.methods,
    techniques: [],
    channels: [],
    responsiblePostId: placed.responsiblePostId,
    leaderPostId: placed.leaderPostId,
    reviewStep: 'draft',
    change: 'new',
    changeReason: '',
    origin: 'import',
    revision: 1,
    remark: [
      ...ownRemarks(draft, job.categories),
      ...placed.remarks,
      ...(name.cut ? [`风险点：${draft.riskName}`] : []),
      ...(step.cut ? [`环节：${draft.step}`] : []),
    ].join('；'),
    foundOn: null,
    position: nextPosition(book, 'risks'),
  };
  book.facts.risks.push(risk);
  const row = { line: draft, posts: placed, phase: job.measurePhase, ofRow };
  addRegulations(book, draft.regulation, addMeasures(book, riskId, draft.measures, row));
  return risk;
}

export const selfLevelOf = (draft: RiskDraft, operator: string): DecidedLevel | null =>
  draft.level === null ? null : { level: draft.level, by: operator, why: importReason };

export const subjectOf = ({ officeId, postId }: PlacedDraft): Pick<Risk, 'subject' | 'officeId' | 'postId'> =>
  postId === null ? { subject: 'office', officeId, postId: null } : { subject: 'post', officeId: null, postId };

/** What the row says and no field keeps. */
export function ownRemarks(draft: RiskDraft, categories: readonly Term[]): string[] {
  const remarks = [draft.remark];
  if (draft.id !== '') remarks.push(`原编号：${draft.id}`);
  if (draft.due?.kind === 'text') remarks.push(`完成时限：${draft.due.text}`);
  if (draft.due && draft.due.kind !== 'text' && draft.measures.length === 0 && draft.continuesLine === null)
    remarks.push(`完成时限：${dueText(draft.due)}`);
  if (draft.supervisor.length > longestLine || (draft.supervisor !== '' && draft.measures.length === 0))
    remarks.push(`监督部门：${draft.supervisor}`);
  const keepsRegulation = saysMoreThanRegulations(draft.regulation) || draft.measures.length === 0;
  if (draft.regulation !== '' && keepsRegulation) remarks.push(`制度依据：${draft.regulation}`);
  if (draft.section !== '' && !sectionIsKept(draft, categories)) remarks.push(`小标题：${draft.section}`);
  return remarks.filter((remark) => remark !== '');
}

const dueText = (due: Exclude<NonNullable<RiskDraft['due']>, { kind: 'text' }>): string =>
  due.kind === 'date' ? due.dueOn : due.kind === 'long-term' ? '长期坚持' : '立行立改';

/** A section title that became the office or the category is not lost. */
function sectionIsKept(draft: RiskDraft, categories: readonly Term[]): boolean {
  const section = compact(draft.section);
  if (draft.office !== '' && section.endsWith(compact(draft.office))) return true;
  const category = categories.find(({ code }) => code === draft.category);
  return category !== undefined && section.includes(compact(category.name));
}
