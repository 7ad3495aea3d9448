import type { RiskId } from '../../../../domain/ids.ts';
import type { Measure } from '../../../../domain/measures/measure.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { measureColumnTexts as texts } from '../../../../text/screens/measures.ts';
import { newId } from '../../api/new-id.ts';
import type { MeasureFacts } from './measure-facts.ts';

/** A measure with its links, and whether it is ticked for a common action. */
export type MeasureLine = Measure & {
  isChosen: boolean;
  riskIds: string[];
  regulationIds: string[];
  fileCount: number;
};

const byMeasure = <Link extends { measureId: string }>(links: readonly Link[], idOf: (link: Link) => string) => {
  const ids = new Map<string, string[]>();
  for (const link of links) ids.set(link.measureId, [...(ids.get(link.measureId) ?? []), idOf(link)]);
  return (measureId: string) => ids.get(measureId) ?? [];
};

function countFiles({ attachments }: MeasureFacts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { register, rowId } of attachments)
    if (register === 'measures') counts.set(rowId, (counts.get(rowId) ?? 0) + 1);
  return counts;
}

export function measureLines(facts: MeasureFacts, chosen: ReadonlySet<string>): MeasureLine[] {
  const risks = byMeasure(facts.measureRisks, ({ riskId }) => riskId);
  const files = countFiles(facts);
  const regulations = byMeasure(facts.measureRegulations, ({ regulationId }) => regulationId);
  return facts.measures.map((measure) => ({
    ...measure,
    isChosen: chosen.has(measure.id),
    riskIds: risks(measure.id),
    regulationIds: regulations(measure.id),
    fileCount: files.get(measure.id) ?? 0,
  }));
}

export const newMeasureLine = (): MeasureLine => ({
  id: newId<'measure'>(),
  phase: 'prevent',
  text: '',
  means: null,
  responsiblePostId: null,
  leaderPostId: null,
  dueKind: 'long-term',
  dueOn: null,
  supervisor: '',
  progress: '',
  position: 0,
  isChosen: false,
  riskIds: [],
  regulationIds: [],
  fileCount: 0,
});

export const problemOf = ({ text, riskIds }: MeasureLine): string | undefined => {
  if (text === '') return texts.missingText;
  return riskIds.length === 0 ? texts.missingRisk : undefined;
};

/** As `measures.save` takes it; a day belongs to 限期完成 only. */
export const linkedMeasure = ({
  isChosen: _isChosen,
  fileCount: _fileCount,
  riskIds,
  regulationIds,
  ...measure
}: MeasureLine) => ({
  measure: measure.dueKind === 'date' ? measure : { ...measure, dueOn: null },
  riskIds: riskIds as RiskId[],
  regulationIds: regulationIds as Facts['regulations'][number]['id'][],
});
