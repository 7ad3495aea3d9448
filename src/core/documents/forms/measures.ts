/** 附件3 廉政风险防控措施登记表 with three phase columns (Kunming 四(二), 附3; docs/FORMS.md). Needs A3. */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { type MeasurePhase, measurePhaseNames, measurePhases } from '../../../domain/measures/measure.ts';
import { factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { measureBalance } from './level-notes.ts';
import { measureColumns, measureNotes, type MeasureRow, measureRows } from './measure-rows.ts';
import { dueCell, numberedLines, peopleCell } from './measure-text.ts';
import { measuresByRow } from './measures-by-row.ts';

const builtIn = ['no', 'subject', 'risk', 'level', ...measurePhases, 'due', 'responsible', 'leader'];

/** One row per risk point with its measures by phase; on A4, where three phases do not fit, one row per measure. */
export function measures(form: FormFacts): FormSpec {
  if (form.setting.paper === 'A4') return measuresByRow(form);
  const lookup = factsLookup(form);
  const table = formTable(form, {
    columns: columns(form, lookup),
    builtIn,
    rows: measureRows(form, lookup),
    rowId: ({ id }) => id,
    groupKeys: ['subject'],
    groups: [{ title: '防控措施', keys: measurePhases }],
    emptyText: '本期无防控措施',
  });
  return formFrame(form, { blocks: [table], balance: measureBalance(form), notes: measureNotes(form, lookup) });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<MeasureRow>[] {
  return [
    ...measureColumns(form, lookup),
    ...measurePhases.map((phase) => phaseColumn(phase)),
    { key: 'due', title: '完成时限', widthMm: 55, align: 'center', value: ({ measures: all }) => dueCell(all) },
    {
      key: 'responsible',
      title: '责任人',
      widthMm: 24,
      align: 'center',
      value: (row) => peopleCell(posts(row, 'responsiblePostId'), lookup),
    },
    {
      key: 'leader',
      title: '责任\n领导',
      widthMm: 24,
      align: 'center',
      value: (row) => peopleCell(posts(row, 'leaderPostId'), lookup),
    },
  ];
}

function phaseColumn(phase: MeasurePhase): FormColumn<MeasureRow> {
  return {
    key: phase,
    title: measurePhaseNames[phase],
    widthMm: 63,
    minWidthMm: 50,
    value: ({ measures: all }) =>
      numberedLines(all.filter((measure) => measure.phase === phase).map(({ text }) => text)) || '—',
  };
}

/** Those named by the measures; by the risk itself where no measure names anybody. */
function posts({ risk, measures: all }: MeasureRow, role: 'responsiblePostId' | 'leaderPostId') {
  const named = all.map((measure) => measure[role]).filter((post) => post !== null);
  return named.length > 0 ? named : [risk?.[role] ?? null];
}
