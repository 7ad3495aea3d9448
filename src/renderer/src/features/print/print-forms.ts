import type { FormId, FormSetting } from '../../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { formListTexts } from '../../../../text/screens/print.ts';
import type { api } from '../../api/client.ts';

/** Printed elsewhere: the roll-up and the cover with what they belong to. */
const elsewhere: readonly FormId[] = ['rollup', 'cover', 'handover'];

/** Forms a unit prints from its own year, in the task's order. */
export const formsOfUnit = ({ forms }: Pick<TaskSettings, 'forms'>): FormSetting[] =>
  forms.filter(({ id, on }) => on && !elsewhere.includes(id));

/** What the clerk changed about paper and columns of forms, by form. */
export type Layouts = NonNullable<Parameters<typeof api.documents.preview>[0]['layouts']>;
export type Layout = NonNullable<Layouts[FormId]>;

export const paperText = (paper: string, isDuplex: boolean): string =>
  isDuplex ? `${paper} ${formListTexts.duplex}` : paper;
