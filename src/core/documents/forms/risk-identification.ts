/** 附件2 部门廉政风险点识别表 (Kunming 四(一)二, 附2; docs/FORMS.md). */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { levelBalance, levelNotes } from './level-notes.ts';
import { officeTitle, riskColumns } from './risk-columns.ts';

const builtIn = [
  'no',
  'office',
  'power',
  'step',
  'risk',
  'manifestation',
  'category',
  'level',
  'methods',
  'responsible',
  'leader',
];

/** One row per risk point, eliminated ones marked; office, power and responsible cells merge. */
export function riskIdentification(form: FormFacts): FormSpec {
  const lookup = factsLookup(form);
  const table = formTable(form, {
    columns: columns(form, lookup),
    builtIn,
    rows: lookup.risks,
    rowId: ({ id }) => id,
    groupKeys: ['office', 'power', 'responsible'],
    groups: [{ title: '廉政风险点识别', keys: ['risk', 'manifestation', 'category', 'level', 'methods'] }],
    emptyText: '本期未查找到廉政风险点',
  });
  return formFrame(form, { blocks: [table], balance: levelBalance(form), notes: levelNotes(form, lookup) });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<Risk>[] {
  const power = (risk: Risk): string => lookup.powerOf(risk)?.name ?? '';
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    {
      key: 'office',
      title: officeTitle(form),
      widthMm: 20,
      align: 'center',
      value: (risk) => lookup.officeOf(risk).name,
      groupId: (risk) => lookup.officeOf(risk).id,
    },
    {
      key: 'power',
      title: '职权事项',
      widthMm: 26,
      align: 'left',
      value: power,
      groupId: (risk) => risk.powerId ?? risk.id,
    },
    ...riskColumns(form, lookup),
  ];
}
