import { describe, expect, it } from 'vitest';
import { measurePhaseNames } from '../../domain/measures/measure.ts';
import { reviewStepNames } from '../../domain/risks/review-step.ts';
import { checkNames, checkSeverityNames } from './check-labels.ts';
import { gradingMethodNames, scoreFieldNames } from './grading-labels.ts';
import { dueKindNames, regulationKindNames } from './measure-labels.ts';
import { assignmentKindNames } from './post-labels.ts';
import { countLabels, registerLabels } from './register-labels.ts';
import { riskChangeNames, riskOriginNames, riskSubjectNames, roundKindNames } from './risk-labels.ts';
import { formMediumNames, indicatorSubjectNames, scoringRuleNames, sealCheckNames } from './task-labels.ts';
import { participationNames, unitKindNames, unitLevelNames, unitStateNames } from './unit-labels.ts';
import { vocabularyNames } from './vocabulary-labels.ts';

const tables: Record<string, Record<string, string>> = {
  measurePhaseNames,
  reviewStepNames,
  checkNames,
  checkSeverityNames,
  gradingMethodNames,
  scoreFieldNames,
  dueKindNames,
  regulationKindNames,
  assignmentKindNames,
  countLabels,
  registerLabels,
  riskChangeNames,
  riskOriginNames,
  riskSubjectNames,
  roundKindNames,
  formMediumNames,
  indicatorSubjectNames,
  scoringRuleNames,
  sealCheckNames,
  participationNames,
  unitKindNames,
  unitLevelNames,
  unitStateNames,
  vocabularyNames,
};

describe.each(Object.entries(tables))('%s', (table, names) => {
  it('同一张表里名称不重复，不露出代码', () => {
    const words = Object.values(names);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => /[a-z]/i.test(word))).toEqual([]);
  });

  it('除普通任职外都有名称', () => {
    const empty = Object.entries(names).flatMap(([code, name]) => (name === '' ? code : []));
    expect(empty).toEqual(table === 'assignmentKindNames' ? ['regular'] : []);
  });
});
