import { validateIndicatorSet } from '../assessments/validate-indicator-set.ts';
import { checkIds } from '../checks/check.ts';
import { checkParams } from '../checks/default-checks.ts';
import { sentenceNames } from '../checks/fill-sentence.ts';
import { validateCycle } from '../cycles/validate-cycle.ts';
import { validateUnits } from '../units/validate-units.ts';
import type { Term } from '../vocabularies/term.ts';
import { formIds } from './form-setting.ts';
import { isPublicityPeriod, type PublicityRule, publicityOf } from './publicity-rule.ts';
import type { SettingsProblem } from './settings-problem.ts';
import type { TaskSettings } from './task-settings.ts';

/**
 * Everything that is wrong with a task before it is sent, not only the first thing; the sentences are in
 * text/settings-problems.ts. Empty = it can be sent.
 */
export const validateTaskSettings = (settings: TaskSettings): SettingsProblem[] => [
  ...(settings.countyName.trim() === '' || settings.officeName.trim() === ''
    ? [{ code: 'COUNTY_NAME' as const, params: {} }]
    : []),
  ...validateCycle(settings.cycle),
  ...validateLevels(settings),
  ...validateDecisions(settings),
  ...validateVocabularies(settings),
  ...validateUnits(settings.units, settings.countyCode),
  ...settings.indicatorSets.flatMap(validateIndicatorSet),
  ...validateChecks(settings),
  ...validateForms(settings),
  ...validatePublicity(publicityOf(settings)),
];

const validateLevels = ({ levels, grading }: TaskSettings): SettingsProblem[] => {
  const problems: SettingsProblem[] = [];
  const { names } = levels;
  if (names.length < 2 || names.length > 4) problems.push({ code: 'LEVEL_COUNT', params: { count: names.length } });
  for (const name of repeatedOrEmpty(names)) problems.push({ code: 'LEVEL_NAME', params: { name } });
  const { middleFrom, highFrom } = grading.matrix;
  const isOrdered = [middleFrom, highFrom].every(Number.isInteger) && middleFrom > 1 && highFrom > middleFrom;
  if (!isOrdered || highFrom > 16) problems.push({ code: 'MATRIX_THRESHOLDS', params: { middleFrom, highFrom } });
  return problems;
};

/** Every level needs a decider in every kind of unit that occurs. */
const validateDecisions = ({ decisions, levels, units }: TaskSettings): SettingsProblem[] => {
  const count = levels.names.length;
  const unknown = decisions
    .filter(({ level }) => level < 1 || level > count)
    .map(({ level }): SettingsProblem => ({ code: 'DECISION_LEVEL', params: { level, count } }));
  const missing = [...new Set(units.map((unit) => unit.level))].flatMap((unitLevel) =>
    Array.from({ length: count }, (_, index) => index + 1)
      .filter((level) => !decisions.some((rule) => rule.unitLevel === unitLevel && rule.level === level))
      .map((level): SettingsProblem => ({ code: 'DECISION_MISSING', params: { unitLevel, level } })),
  );
  return [...unknown, ...missing];
};

const validateVocabularies = ({ vocabularies }: TaskSettings): SettingsProblem[] =>
  Object.entries(vocabularies).flatMap(([vocabulary, terms]) => [
    ...[...repeatedOrEmpty(terms.map(({ code }) => code)), ...terms.flatMap(reservedCode)].map(
      (code): SettingsProblem => ({
        code: 'TERM_CODE',
        params: { vocabulary, code },
      }),
    ),
    ...terms
      .filter(({ name }) => name.trim() === '')
      .map(({ code }): SettingsProblem => ({ code: 'TERM_NAME', params: { vocabulary, code } })),
  ]);

const validateChecks = ({ checks }: TaskSettings): SettingsProblem[] => [
  ...repeatedOrEmpty(checks.map(({ id }) => id)).map((id): SettingsProblem => ({
    code: 'CHECK_REPEATED',
    params: { id },
  })),
  ...checks.flatMap(({ id, sentence }): SettingsProblem[] => {
    if (!checkIds.includes(id)) return [{ code: 'CHECK_UNKNOWN', params: { id } }];
    return sentenceNames(sentence)
      .filter((name) => !checkParams[id].includes(name))
      .map((name) => ({ code: 'CHECK_SENTENCE', params: { id, name } }));
  }),
];

const validateForms = ({ forms }: TaskSettings): SettingsProblem[] => [
  ...repeatedOrEmpty(forms.map(({ id }) => id)).map((id): SettingsProblem => ({
    code: 'FORM_REPEATED',
    params: { id },
  })),
  ...forms.flatMap(({ id, title, copies }): SettingsProblem[] => {
    if (!formIds.includes(id)) return [{ code: 'FORM_UNKNOWN', params: { id } }];
    return Number.isInteger(copies) && copies >= 0 && copies <= 99
      ? []
      : [{ code: 'FORM_COPIES', params: { title, copies } }];
  }),
];

const validatePublicity = ({ days }: PublicityRule): SettingsProblem[] =>
  isPublicityPeriod(days) ? [] : [{ code: 'PUBLICITY_DAYS', params: { days } }];

/** `none` and `*` name the untagged and the distinct in totals, so no term may be called that. */
const reservedCode = ({ code }: Term): string[] => (code === 'none' || code === '*' ? [code] : []);

const repeatedOrEmpty = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => value.trim() === '' || values.indexOf(value) !== index)),
];
