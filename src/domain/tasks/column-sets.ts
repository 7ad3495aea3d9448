import type { FormId } from './form-setting.ts';

/** Named sets of columns of 风险点台账 (docs/FORMS.md); the first is the usual one. */
export const ledgerColumnSets = ['by-subject', 'by-power', 'by-office'] as const;
export type ColumnSet = (typeof ledgerColumnSets)[number];

/** Empty for a form that has one set only. */
export const columnSetsOf = (form: FormId): readonly ColumnSet[] => (form === 'risk-ledger' ? ledgerColumnSets : []);
