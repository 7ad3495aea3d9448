/** 附件3 防控措施登记表 on A4: one row per measure (docs/FORMS.md). */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { type Measure, measurePhaseNames } from '../../../domain/measures/measure.ts';
import { factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { measureBalance } from './level-notes.ts';
import { measureColumns, measureNotes, type MeasureRow, measureRows } from './measure-rows.ts';
import { dueText, notMade, regulationsCell } from './measure-text.ts';

const builtIn = [
  'no',
  'subject',
  'risk',
  'level',
  'phase',
  'measure',
  'regulation',
  'due',
  'responsible',
  'leader',
  'supervisor',
  'progress',
];

/** `measure` is undefined in the single row of a risk without measures. */
type Line = MeasureRow & { measure: Measure | undefined };

/** One row per measure; number, post, risk point and level merge over the measures of a risk point. */
export function measuresByRow(form: FormFacts): FormSpec {
  const lookup = factsLookup(form);
  const lines = measureRows(form, lookup).flatMap((row): Line[] =>
    row.measures.length > 0 ? row.measures.map((measure) => ({ ...row, measure })) : [{ ...row, measure: undefined }],
  );
  const table = formTable(form, {
    columns: columns(form, lookup),
    builtIn,
    rows: lines,
    rowId: ({ id, measure }) => (measure ? `${id}-${measure.id}` : id),
    groupKeys: ['no', 'subject', 'risk', 'level', 'phase'],
    emptyText: '本期无防控措施',
  });
  return formFrame(form, {
    blocks: [table],
    paper: form.setting.paper,
    balance: measureBalance(form),
    notes: measureNotes(form, lookup),
  });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<Line>[] {
  return [
    ...measureColumns(form, lookup).map((column) => ({ ...column, widthMm: narrow[column.key] ?? column.widthMm })),
    {
      key: 'phase',
      title: '阶段',
      widthMm: 12,
      align: 'center',
      value: ({ measure }) => (measure ? measurePhaseNames[measure.phase] : '—'),
    },
    {
      key: 'measure',
      title: '防控措施',
      widthMm: 50,
      minWidthMm: 50,
      value: ({ measure }) => measure?.text ?? notMade,
    },
    ...detailColumns(lookup),
  ];
}

/** Widths of the shared columns on A4. */
const narrow: Record<string, number> = { subject: 20, risk: 24, level: 13 };

function detailColumns(lookup: FactsLookup): FormColumn<Line>[] {
  return [
    {
      key: 'regulation',
      title: '制度依据',
      widthMm: 30,
      value: ({ measure }) => (measure ? regulationsCell([measure], lookup) : ''),
    },
    {
      key: 'due',
      title: '完成时限',
      widthMm: 21,
      align: 'center',
      value: ({ measure }) => (measure ? dueText(measure) : ''),
    },
    {
      key: 'responsible',
      title: '责任人',
      widthMm: 18,
      minWidthMm: 18,
      align: 'center',
      value: ({ risk, measure }) => lookup.holderNames(measure?.responsiblePostId ?? risk?.responsiblePostId ?? null),
    },
    {
      key: 'leader',
      title: '责任\n领导',
      widthMm: 18,
      minWidthMm: 18,
      align: 'center',
      value: ({ risk, measure }) => lookup.holderNames(measure?.leaderPostId ?? risk?.leaderPostId ?? null),
    },
    {
      key: 'supervisor',
      title: '监督\n部门',
      widthMm: 19,
      align: 'center',
      value: ({ measure }) => measure?.supervisor ?? '',
    },
    {
      key: 'progress',
      title: '落实\n情况',
      widthMm: 19,
      align: 'center',
      value: ({ measure }) => measure?.progress ?? '',
    },
  ];
}
