import type { CheckFinding } from '../../../../domain/checks/check.ts';
import type { Explanation } from '../../../../domain/checks/explanation.ts';
import { checkNames, checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { checksTexts } from '../../../../text/screens/checks.ts';
import type { ExportedList } from '../../app/exported-list.ts';

const { list: texts, printed } = checksTexts;

type Judged = CheckFinding & { explanation: Explanation | null };

/** Findings as a list that goes to paper or Excel, in the order of the page. */
export const findingsList = (findings: readonly Judged[]): ExportedList => ({
  title: printed.title,
  columns: [
    { key: 'severity', label: printed.severity, widthMm: 18 },
    { key: 'check', label: printed.check, widthMm: 34 },
    { key: 'register', label: printed.register, widthMm: 20 },
    { key: 'sentence', label: printed.sentence, widthMm: 110 },
    { key: 'explanation', label: printed.explanation, widthMm: 55 },
  ],
  rows: () =>
    findings.map(({ severity, checkId, register, sentence, explanation }) => [
      checkSeverityNames[severity],
      checkNames[checkId],
      registerLabels[register],
      sentence,
      explanation === null ? '' : texts.explained(explanation.reason, explanation.approver, explanation.approvedOn),
    ]),
});
