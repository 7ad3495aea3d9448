/** What a person changed about forms for this one printing; the county's setting stays as it is. */
import { z } from 'zod';
import { type FormId, formIds, type FormSetting } from '../../domain/tasks/form-setting.ts';
import type { EntryFacts } from './entry-forms.ts';
import { type FormBundle, unitForm, unitForms } from './forms/unit-forms.ts';

export const layoutsSchema = z
  .partialRecord(
    z.enum(formIds),
    z.strictObject({
      paper: z.enum(['A4', 'A3']).optional(),
      columnSet: z.string().max(40).optional(),
      columns: z.array(z.string().max(40)).min(1).max(60).optional(),
    }),
  )
  .default({});
export type Layouts = z.output<typeof layoutsSchema>;

/**
 * The forms asked for, in the task's order; without `ids` all that are switched on. A form whose paper was chosen by hand
 * is always made, even where the task's own setting would print its twin instead.
 */
export function chosenForms(
  facts: EntryFacts,
  ids: readonly FormId[] | undefined,
  layouts: Layouts = {},
): FormBundle[] {
  const forms = facts.settings.forms.map((setting) => laidOut(setting, layouts[setting.id]));
  const laid = { ...facts, settings: { ...facts.settings, forms } };
  const usual = unitForms(laid);
  return forms.flatMap((setting) => {
    if (ids !== undefined && !ids.includes(setting.id)) return [];
    const found = usual.find(({ id }) => id === setting.id);
    if (found !== undefined) return [found];
    const isTwin = setting.id === 'measures' && setting.on && layouts.measures?.paper !== undefined;
    return isTwin && ids?.includes('measures') === true ? [unitForm({ ...laid, setting })] : [];
  });
}

/** Another set of columns takes the place of columns the county picked. */
const laidOut = (setting: FormSetting, layout: Layouts[FormId]): FormSetting => ({
  ...setting,
  paper: layout?.paper ?? setting.paper,
  columnSet: layout?.columnSet ?? setting.columnSet,
  columns: layout?.columns ?? (layout?.columnSet === undefined ? setting.columns : null),
});
