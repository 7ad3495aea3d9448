/** Rows of 附件3: each risk point with its measures, then measures that belong to no risk point. */
import type { Measure } from '../../../domain/measures/measure.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { type FactsLookup, riskText, sortMeasures } from './facts-lookup.ts';
import type { FormColumn } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';

/** `risk` is undefined for the measures that belong to none. */
export type MeasureRow = { id: string; no: number; risk: Risk | undefined; measures: Measure[] };

/** Eliminated risks stand here only while they still have measures. */
export function measureRows(form: FormFacts, lookup: FactsLookup): MeasureRow[] {
  const ofRisks = lookup.risks
    .map((risk) => ({ id: risk.id as string, risk, measures: lookup.measuresOf(risk.id) }))
    .filter(({ risk, measures }) => isLiveRisk(risk) || measures.length > 0);
  const linked = new Set(ofRisks.flatMap(({ measures }) => measures.map(({ id }) => id)));
  const loose = sortMeasures(form.facts.measures.filter(({ id }) => !linked.has(id)));
  const rest = loose.map((measure) => ({ id: `measure-${measure.id}`, risk: undefined, measures: [measure] }));
  return [...ofRisks, ...rest].map((row, index) => ({ ...row, no: index + 1 }));
}

/** 序号, 岗位（科室）, 风险点, 风险等级: the same in both sets of columns. */
export function measureColumns(form: FormFacts, lookup: FactsLookup): FormColumn<MeasureRow>[] {
  const places = form.unit.level === 'village' ? '组织' : '科室';
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: ({ no }) => no },
    {
      key: 'subject',
      title: `岗位\n（${places}）`,
      widthMm: 36,
      align: 'center',
      value: ({ risk }) => subjectText(risk, lookup),
    },
    {
      key: 'risk',
      title: '廉政风险点',
      widthMm: 36,
      align: 'left',
      value: ({ risk }) => (risk ? riskText(risk) : '（未对应风险点）'),
    },
    {
      key: 'level',
      title: '风险\n等级',
      widthMm: 17,
      minWidthMm: 12,
      kind: 'level',
      levels: form.settings.levels.names,
      value: ({ risk }) => (risk ? lookup.levelName(risk) : ''),
    },
  ];
}

/** Where the same measure stands under several risk points, why the rows are more than the sum. */
export function measureNotes(form: FormFacts, lookup: FactsLookup): string[] {
  const printed = measureRows(form, lookup).reduce((sum, row) => sum + row.measures.length, 0);
  return printed > form.facts.measures.length
    ? ['同一措施适用于几个风险点的，在各风险点下分别列出，合计只计一次（去重）。']
    : [];
}

/** The post with its office below it, or the office alone. */
function subjectText(risk: Risk | undefined, lookup: FactsLookup): string {
  if (!risk) return '';
  const office = lookup.officeOf(risk);
  const post = lookup.post(risk.postId);
  if (!post) return office.name;
  return office.id === '' ? post.name : `${post.name}\n（${office.name}）`;
}
