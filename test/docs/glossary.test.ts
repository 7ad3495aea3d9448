import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measurePhases } from '../../src/domain/measures/measure.ts';
import { registerNames } from '../../src/domain/registers/facts.ts';
import { reviewStepNames } from '../../src/domain/risks/review-step.ts';
import { unitKinds } from '../../src/domain/units/unit.ts';
import { checkSeverityNames } from '../../src/text/labels/check-labels.ts';
import { dueKindNames } from '../../src/text/labels/measure-labels.ts';
import { assignmentKindNames } from '../../src/text/labels/post-labels.ts';
import { registerLabels } from '../../src/text/labels/register-labels.ts';
import { riskChangeNames, roundKindNames } from '../../src/text/labels/risk-labels.ts';
import { scoringRuleNames } from '../../src/text/labels/task-labels.ts';
import {
  participationNames,
  unitKindNames,
  unitLevelNames,
  unitStateNames,
} from '../../src/text/labels/unit-labels.ts';

const glossary = readFileSync('docs/GLOSSARY.md', 'utf8');

describe('术语表与代码一致', () => {
  it.each<[string, readonly string[]]>([
    ['单位层级', Object.keys(unitLevelNames)],
    ['单位性质', unitKinds],
    ['参加情况', Object.keys(participationNames)],
    ['任职', Object.keys(assignmentKindNames)],
    ['措施阶段', measurePhases],
    ['完成时限', Object.keys(dueKindNames)],
    ['查找轮次', Object.keys(roundKindNames)],
    ['计分规则', Object.keys(scoringRuleNames)],
    ['审核轻重', Object.keys(checkSeverityNames)],
    ['报送状态', Object.keys(unitStateNames)],
  ])('%s 的每个代码都在表中', (_, codes) => {
    expect(codes.filter((code) => !glossary.includes(`\`${code}\``))).toEqual([]);
  });

  it('中文名称与程序显示的相同', () => {
    const shown = [
      unitKindNames,
      participationNames,
      roundKindNames,
      scoringRuleNames,
      checkSeverityNames,
      reviewStepNames,
    ];
    for (const names of shown) {
      expect(Object.entries(names).filter(([code, name]) => !glossary.includes(`${name} \`${code}\``))).toEqual([]);
    }
    expect(Object.keys(riskChangeNames).join(' ')).toBe('new continued adjusted eliminated');
  });

  it('每个登记簿一行', () => {
    const rows = registerNames.map((name) => `| ${registerLabels[name]} | ${name} |`);
    expect(rows.filter((row) => !glossary.includes(row))).toEqual([]);
  });
});
