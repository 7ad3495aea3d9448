import type { FormId, FormSetting } from '../../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';

/** Printed elsewhere: the roll-up and the cover with what they belong to. */
const elsewhere: readonly FormId[] = ['rollup', 'cover', 'handover'];

/** Forms a unit prints from its own year, in the task's order. */
export const formsOfUnit = ({ forms }: TaskSettings): FormSetting[] =>
  forms.filter(({ id, on }) => on && !elsewhere.includes(id));
