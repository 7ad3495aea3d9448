/** 风险点台账 in one of three published sets of columns (docs/FORMS.md), or one row per power (risk-ledger-by-power). */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { levelBalance, levelNotes } from './level-notes.ts';
import { measuresCell, notMade } from './measure-text.ts';
import { riskColumns } from './risk-columns.ts';
import { riskLedgerByPower } from './risk-ledger-by-power.ts';

// Names for `setting.columnSet`: `by-subject` (also the default), `by-power`, `by-office`.
const bySubject = ['no', 'subject', 'power', 'risk', 'level', 'measures', 'responsible'];
const byOffice = ['no', 'office', 'category', 'risk', 'content', 'level', 'measures', 'head', 'leader'];

/** All risk points of the unit, eliminated ones marked. */
export function riskLedger(form: FormFacts): FormSpec {
  const lookup = factsLookup(form);
  const { columnSet } = form.setting;
  const table =
    columnSet === 'by-power'
      ? riskLedgerByPower(form, lookup)
      : formTable(form, {
          columns: columns(form, lookup),
          builtIn: columnSet === 'by-office' ? byOffice : bySubject,
          rows: lookup.risks,
          rowId: ({ id }) => id,
          groupKeys: ['subject', 'office', 'power'],
          emptyText: '本期无廉政风险点',
        });
  return formFrame(form, {
    blocks: [table],
    balance: levelBalance(form),
    notes: levelNotes(form, lookup, columnSet !== 'by-power'),
  });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<Risk>[] {
  const shared = riskColumns(form, lookup).map((column) => ({ ...column, ...own[column.key] }));
  const named = (key: string, change: Partial<FormColumn<Risk>>): FormColumn<Risk>[] =>
    shared.filter((column) => column.key === key).map((column) => ({ ...column, ...change }));
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    {
      key: 'subject',
      title: '责任主体',
      widthMm: 30,
      align: 'center',
      value: (risk) => lookup.post(risk.postId)?.name ?? lookup.officeOf(risk).name,
      groupId: (risk) => risk.postId ?? lookup.officeOf(risk).id,
    },
    {
      key: 'office',
      title: '单位/科室',
      widthMm: 22,
      align: 'center',
      value: (risk) => lookup.officeOf(risk).name,
      groupId: (risk) => lookup.officeOf(risk).id,
    },
    {
      key: 'power',
      title: '职权内容',
      widthMm: 38,
      align: 'left',
      value: (risk) => lookup.powerOf(risk)?.name ?? '',
      groupId: ({ powerId, id }) => powerId ?? id,
    },
    ...shared,
    ...named('manifestation', { key: 'content', title: '廉政风险主要内容\n及表现形式', widthMm: 58 }),
    ...named('responsible', { key: 'head', title: '部门\n负责人', widthMm: 18, minWidthMm: 18 }),
    {
      key: 'measures',
      title: '防控措施',
      widthMm: 80,
      minWidthMm: 50,
      value: (risk) => measuresCell(lookup.measuresOf(risk.id)) || (isLiveRisk(risk) ? notMade : '—'),
    },
  ];
}

/** Where the ledger has more room than 附件2. */
const own: Record<string, Partial<FormColumn<Risk>>> = {
  risk: { widthMm: 42 },
  responsible: { widthMm: 20, minWidthMm: 18 },
  leader: { widthMm: 18, minWidthMm: 18 },
};
