/** Start reading here: every form of one unit that is made from its facts alone. */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { FormId } from '../../../domain/tasks/form-setting.ts';
import { inCountyWords } from './county-words.ts';
import type { FormFacts } from './form-facts.ts';
import { measures } from './measures.ts';
import { measuresByRow } from './measures-by-row.ts';
import { personalRisks } from './personal-risks.ts';
import { powerList } from './power-list.ts';
import { riskIdentification } from './risk-identification.ts';
import { riskLedger } from './risk-ledger.ts';
import { selfAssessment } from './self-assessment.ts';
import { workChart } from './work-chart.ts';

/** The others need more than a unit's facts: rollup.ts, cover.ts, handover.ts. */
export type UnitFormId = Exclude<FormId, 'rollup' | 'cover' | 'handover'>;

const makers: Record<UnitFormId, (form: FormFacts) => FormSpec[]> = {
  'work-chart': (form) => [workChart(form)],
  'risk-identification': (form) => [riskIdentification(form)],
  'personal-risks': personalRisks,
  measures: (form) => [measures(form)],
  'measures-by-row': (form) => [measuresByRow(form)],
  'power-list': (form) => [powerList(form)],
  'risk-ledger': (form) => [riskLedger(form)],
  'self-assessment': (form) => [selfAssessment(form)],
};

/** Forms that leave as one file with running page numbers; `id` is also the file's name. */
export type FormBundle = { id: FormId; name: string; copies: number; duplex: boolean; forms: FormSpec[] };

/** One form by its setting: several sheets for the personal one, none for a form that needs more than facts. */
export function unitForm(form: FormFacts): FormBundle {
  const { id } = form.setting;
  return formBundle(form, isUnitForm(id) ? makers[id](form) : []);
}

/**
 * All forms the county switched on, in the task's order. 附件3 is printed once where both of its settings come out the
 * same way (three phase columns need A3).
 */
export function unitForms(facts: Omit<FormFacts, 'setting'>): FormBundle[] {
  const on = facts.settings.forms.filter((setting) => setting.on);
  const byRow = on.some(({ id }) => id === 'measures-by-row');
  return on
    .filter(({ id, paper }) => isUnitForm(id) && !(id === 'measures' && paper === 'A4' && byRow))
    .map((setting) => unitForm({ ...facts, setting }))
    .filter(({ forms }) => forms.length > 0);
}

/** Sheets of one setting as a bundle; the second and later ones go on counting pages. */
export function formBundle({ setting, settings }: FormFacts, forms: FormSpec[]): FormBundle {
  const title = inCountyWords(setting.title, settings);
  return {
    id: setting.id,
    name: [setting.label, setting.id === 'measures-by-row' ? `${title}（逐条）` : title].filter(Boolean).join(' '),
    copies: setting.copies,
    duplex: setting.duplex,
    forms: forms.map((form, index) => (index === 0 ? form : { ...form, firstPageNumber: 'continue' })),
  };
}

function isUnitForm(id: FormId): id is UnitFormId {
  return id in makers;
}
