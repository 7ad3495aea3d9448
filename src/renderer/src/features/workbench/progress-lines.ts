/** 办理进度 as lines: the year's work in its order, or seen from the printed forms. */
import type { FormSetting } from '../../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { hintKinds, type Missing, missingKinds } from '../../../../domain/workbench/work-step.ts';
import { missingWord, workStepNames } from '../../../../text/labels/workbench-labels.ts';
import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { formName } from '../../app/form-name.ts';
import { pageOfStep, type Work } from './workbench-data.ts';

const texts = workbenchTexts.progress;

export type Line = {
  key: string;
  path: string;
  title: string;
  count: string;
  /** what is missing, each with the page where it is entered */
  gaps: { word: string; path: string }[];
  /** said where nothing is missing */
  otherwise: string;
  state: 'done' | 'open' | 'empty';
};

const gapsOf = (missing: readonly Missing[]): Line['gaps'] =>
  missing.map((one) => ({ word: missingWord(one), path: pageOfStep[missingKinds[one.kind]] }));
const isOpen = (missing: readonly Missing[]): boolean => missing.some(({ kind }) => !hintKinds.has(kind));

const stepLines = ({ steps }: Work): Line[] =>
  steps.map(({ step, rows, missing }) => ({
    key: step,
    path: pageOfStep[step],
    title: workStepNames[step],
    count: rows === 0 ? '' : `${rows}`,
    gaps: gapsOf(missing),
    otherwise: texts.nothingMissing,
    state: rows === 0 ? 'empty' : isOpen(missing) ? 'open' : 'done',
  }));

const checkLine = ({ checks }: Work): Line => {
  const { errors, unexplained, explained, warnings, blocked } = checks;
  const words = [
    errors > 0 ? texts.checkErrors(errors) : '',
    unexplained > 0 ? texts.checkUnexplained(unexplained) : '',
    explained > 0 ? texts.checkExplained(explained) : '',
    warnings > 0 ? texts.checkWarnings(warnings) : '',
  ];
  return {
    key: 'checks',
    path: 'checks',
    title: texts.checks,
    count: '',
    gaps: words.filter((word) => word !== '').map((word) => ({ word, path: 'checks' })),
    otherwise: texts.checkNothing,
    state: blocked ? 'open' : 'done',
  };
};

const finalLine = ({ finalAt }: Work, isSent: boolean): Line => ({
  key: 'submit',
  path: 'submit',
  title: texts.submit,
  count: '',
  gaps: isSent ? [] : [{ word: finalAt === null ? texts.notFinal : texts.final, path: 'submit' }],
  otherwise: texts.sent,
  state: isSent ? 'done' : finalAt === null ? 'empty' : 'open',
});

export const linesByStep = (work: Work, isSent: boolean): Line[] => [
  ...stepLines(work),
  checkLine(work),
  finalLine(work, isSent),
];

/** One line per form the task switched on; its name leads to the printing. */
export const linesByForm = ({ forms }: Work, settings: Pick<TaskSettings, 'forms' | 'riskWord'>): Line[] => {
  const named = new Map<string, FormSetting>(settings.forms.map((form) => [form.id, form]));
  return forms.flatMap(({ formId, missing }) => {
    const form = named.get(formId);
    if (form === undefined) return [];
    return {
      key: formId,
      path: 'print',
      title: formName(form, settings.riskWord),
      count: '',
      gaps: gapsOf(missing),
      otherwise: texts.formReady,
      state: isOpen(missing) ? 'open' : 'done',
    };
  });
};
