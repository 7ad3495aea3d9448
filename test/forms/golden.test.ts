import { describe, expect, it } from 'vitest';
import { blankForms } from '../../src/core/documents/forms/blank-forms.ts';
import { cover } from '../../src/core/documents/forms/cover.ts';
import { handover } from '../../src/core/documents/forms/handover.ts';
import { measures } from '../../src/core/documents/forms/measures.ts';
import { measuresByRow } from '../../src/core/documents/forms/measures-by-row.ts';
import { personalRisks } from '../../src/core/documents/forms/personal-risks.ts';
import { powerList } from '../../src/core/documents/forms/power-list.ts';
import { riskIdentification } from '../../src/core/documents/forms/risk-identification.ts';
import { riskLedger } from '../../src/core/documents/forms/risk-ledger.ts';
import { rollup } from '../../src/core/documents/forms/rollup.ts';
import { selfAssessment } from '../../src/core/documents/forms/self-assessment.ts';
import { workChart } from '../../src/core/documents/forms/work-chart.ts';
import type { FormSpec } from '../../src/domain/forms/form-spec.ts';
import { sampleForm, withSetting } from '../support/sample-facts.ts';
import { sampleCover, sampleRollup } from '../support/sample-rollup.ts';
import { formText } from './form-text.ts';

const ledger = sampleForm('risk-ledger');
const blanks = blankForms(sampleForm('risk-identification'));

const forms: Record<string, FormSpec[]> = {
  'work-chart': [workChart(sampleForm('work-chart'))],
  'risk-identification': [riskIdentification(sampleForm('risk-identification'))],
  'personal-risks': personalRisks(sampleForm('personal-risks')),
  'measures-a3': [measures(sampleForm('measures'))],
  'measures-by-row': [measuresByRow(sampleForm('measures-by-row'))],
  'power-list': [powerList(sampleForm('power-list'))],
  'risk-ledger-by-subject': [riskLedger({ ...ledger, draft: true })],
  'risk-ledger-by-power': [riskLedger(withSetting(ledger, { columnSet: 'by-power' }))],
  'risk-ledger-by-office': [riskLedger(withSetting(ledger, { columnSet: 'by-office' }))],
  'self-assessment': [selfAssessment(sampleForm('self-assessment'))],
  rollup: [rollup(sampleRollup())],
  cover: [cover(sampleCover())],
  handover: [handover({ ...sampleForm('handover'), items: [] })],
  'blank-forms': [...blanks.offices, ...blanks.persons],
};

describe('表样：标题、栏目、每个单元格、平衡关系、注和签字', () => {
  it.each(Object.keys(forms))('%s 与样张一致', async (name) => {
    const text = (forms[name] ?? []).map(formText).join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
