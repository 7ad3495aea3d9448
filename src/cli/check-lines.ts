import { checkSeverityNames, checkNames } from '../text/labels/check-labels.ts';
import type { Core } from './core.ts';
import { textTable } from './text-table.ts';

type Report = Awaited<ReturnType<Core['api']['checks']['list']>>;

/** Findings as a table, with the summary as last line. */
export function checkLines({ findings, summary, blocked }: Report): string[] {
  const { errors, explained, unexplained, warnings } = summary;
  const rows = findings.map(({ severity, checkId, sentence, explanation }) => [
    checkSeverityNames[severity],
    checkNames[checkId],
    explanation === null ? sentence : `${sentence}（已说明：${explanation.reason}，${explanation.approver}）`,
  ]);
  return [
    ...textTable(rows),
    `错误 ${errors} 处，需说明 ${unexplained} 处，已说明 ${explained} 处，提示 ${warnings} 处。${
      blocked ? '改正错误、写明说明后才能报送。' : '可以报送。'
    }`,
  ];
}
