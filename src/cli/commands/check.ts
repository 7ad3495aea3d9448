import { checkSeverityNames, checkNames } from '../../text/labels/check-labels.ts';
import { registerLabels } from '../../text/labels/register-labels.ts';
import type { Command } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import { checkLines } from '../check-lines.ts';

export const check: Command = {
  name: 'check',
  summary: '审核本年度填报内容；有错误或未作说明的，退出代码为 1',
  options: { ...scopeOptions, ...ledgerOptions },
  async run({ values, ledger }) {
    const { api } = await ledger();
    const report = await api.checks.list({ unit: values.text('unit'), cycle: values.text('cycle') });
    const findings = report.findings.map((finding) => ({
      ...finding,
      checkName: checkNames[finding.checkId],
      severityName: checkSeverityNames[finding.severity],
      registerName: registerLabels[finding.register],
    }));
    return { data: { ...report, findings }, lines: checkLines(report), exitCode: report.blocked ? 1 : 0 };
  },
};
