/** What each printed form still lacks: the same gaps as of the steps, seen from the paper. */
import type { FormId, FormSetting } from '../tasks/form-setting.ts';
import type { StepWork } from './missing-work.ts';
import type { Missing, MissingKind } from './work-step.ts';

export type FormGaps = { formId: FormId; missing: Missing[] };

const risksAndMeasures: MissingKind[] = [
  'no-risks',
  'risks-without-measure',
  'measures-without-responsible',
  'measures-without-due',
];

/** Gaps that show on a form; null = the form is not made from the unit's own entry. */
const kindsOf: Record<FormId, MissingKind[] | null> = {
  'work-chart': [], // the county's phases alone
  'risk-identification': ['no-risks', 'posts-without-risk', 'risks-ungraded', 'risks-unclassified'],
  'personal-risks': ['no-persons', 'vacant-posts', 'no-risks', 'risks-ungraded', 'risks-unclassified'],
  measures: risksAndMeasures,
  'measures-by-row': risksAndMeasures,
  'power-list': ['no-powers'],
  'risk-ledger': ['no-risks', 'risks-ungraded', 'risks-unclassified', 'risks-unreviewed', 'risks-without-measure'],
  'self-assessment': ['no-scores', 'scores-missing'],
  rollup: null,
  cover: ['profile-incomplete'],
  handover: null,
};

/** Forms the task switched on, in its order; a form without gaps has an empty list. */
export function formGaps(steps: readonly StepWork[], forms: readonly Pick<FormSetting, 'id' | 'on'>[]): FormGaps[] {
  const missing = steps.flatMap((step) => step.missing);
  return forms.flatMap(({ id, on }) => {
    const kinds = kindsOf[id];
    if (!on || kinds === null) return [];
    return [{ formId: id, missing: missing.filter(({ kind }) => kinds.includes(kind)) }];
  });
}
