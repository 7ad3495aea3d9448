import { describe, expect, it } from 'vitest';
import { defaultForms } from '../tasks/default-forms.ts';
import { formGaps } from './form-gaps.ts';
import type { StepWork } from './missing-work.ts';

const steps: StepWork[] = [
  { step: 'powers', rows: 3, missing: [] },
  { step: 'risks', rows: 9, missing: [{ kind: 'risks-ungraded', count: 2, total: 9 }] },
  { step: 'measures', rows: 0, missing: [{ kind: 'risks-without-measure', count: 9, total: 9 }] },
];
const kindsOf = (forms = defaultForms('廉政风险')) =>
  Object.fromEntries(
    formGaps(steps, forms).map(({ formId, missing }) => [formId, missing.map(({ kind }) => kind).join(' ')]),
  );

describe('每张附表还缺什么', () => {
  it('缺项列在印得出它的表下', () => {
    expect(kindsOf()).toMatchObject({
      'risk-identification': 'risks-ungraded',
      measures: 'risks-without-measure',
      'risk-ledger': 'risks-ungraded risks-without-measure',
      'power-list': '',
    });
  });

  it('只列任务启用、由本单位台账生成的表', () => {
    expect(Object.keys(kindsOf())).not.toContain('rollup');
    const off = defaultForms('廉政风险').map((form) => ({ ...form, on: form.id === 'power-list' }));
    expect(kindsOf(off)).toEqual({ 'power-list': '' });
  });
});
