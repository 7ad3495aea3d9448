/** 防控措施 of drafts, linked to their risks and to the regulations they rest on. */
import type { MeasureId, RiskId } from '../../../domain/ids.ts';
import type { RiskDraft } from '../../../domain/imports/import-draft.ts';
import type { MeasureDraft } from '../../../domain/imports/measure-cells.ts';
import type { Measure, MeasurePhase } from '../../../domain/measures/measure.ts';
import { addLink, asLine, type Book, nextPosition } from './book.ts';
import { regulationNamed } from './names.ts';
import type { PlacedDraft } from './place-draft.ts';
import { readRegulations } from './read-regulations.ts';

type Answerable = Pick<PlacedDraft, 'responsiblePostId' | 'leaderPostId'>;
type Line = Pick<RiskDraft, 'due' | 'supervisor' | 'regulation'>;

/**
 * Links the measures of one source row to risks; a text that stands for several risks of the row becomes one measure.
 *
 * @param ofRow measures already made from the row, by phase and text
 * @param phase taken for measures whose phase the table does not say
 */
export function addMeasures(
  book: Book,
  riskId: RiskId,
  drafts: readonly MeasureDraft[],
  row: { line: Line; posts: Answerable; phase: MeasurePhase; ofRow: Map<string, MeasureId> },
): MeasureId[] {
  const { measureRisks } = book.facts;
  return drafts.map((draft) => {
    const phase = draft.phase ?? row.phase;
    const key = `${phase} ${draft.text}`;
    const measureId = row.ofRow.get(key) ?? addMeasure(book, phase, draft.text, row.line, row.posts);
    row.ofRow.set(key, measureId);
    if (addLink(book, measureId, riskId)) measureRisks.push({ measureId, riskId });
    return measureId;
  });
}

function addMeasure(book: Book, phase: MeasurePhase, text: string, line: Line, posts: Answerable): MeasureId {
  const { measures } = book.facts;
  const due = line.due?.kind === 'text' ? null : line.due;
  const measure: Measure = {
    id: book.newId() as MeasureId,
    phase,
    text,
    means: null,
    responsiblePostId: posts.responsiblePostId,
    leaderPostId: posts.leaderPostId,
    dueKind: due?.kind ?? 'long-term',
    dueOn: due?.kind === 'date' ? due.dueOn : null,
    supervisor: asLine(line.supervisor).line,
    progress: '',
    position: nextPosition(book, 'measures'),
  };
  measures.push(measure);
  return measure.id;
}

/** 制度依据 of a row, linked to its measures; without measures they are only added. */
export function addRegulations(book: Book, text: string, measureIds: readonly MeasureId[]): void {
  const { measureRegulations } = book.facts;
  for (const { title, number } of readRegulations(text)) {
    const { id: regulationId } = regulationNamed(book, title, number);
    for (const measureId of measureIds)
      if (addLink(book, measureId, regulationId)) measureRegulations.push({ measureId, regulationId });
  }
}
