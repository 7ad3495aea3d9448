import type { FormSetting } from '../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import { formNameTexts } from '../../../text/screens/frame.ts';

type Words = Pick<TaskSettings, 'forms' | 'riskWord'>;

/** Name of a form as it is printed, in the county's word for the risk. */
export const formName = ({ id, label, title }: FormSetting, riskWord: string): string => {
  const words = title.replaceAll(formNameTexts.riskWords, riskWord);
  return [label, id === 'measures-by-row' ? formNameTexts.byRow(words) : words].filter(Boolean).join(' ');
};

/** Name for a printed file, which the core names by the form's id; other files keep theirs. */
export const formFileName = (fileName: string, { forms, riskWord }: Words): string => {
  const [id, ending] = fileName.split('.');
  const form = forms.find((one) => one.id === id);
  if (form === undefined) return fileName;
  return ending === 'xlsx' ? formNameTexts.excel(formName(form, riskWord)) : formName(form, riskWord);
};
