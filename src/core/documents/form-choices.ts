/** What may be chosen about the table of a form: its columns, and named sets of them. */
import type { FormSpec, TableBlock } from '../../domain/forms/form-spec.ts';
import { type ColumnSet, columnSetsOf } from '../../domain/tasks/column-sets.ts';
import type { FormId, FormSetting } from '../../domain/tasks/form-setting.ts';
import type { EntryFacts } from './entry-forms.ts';
import { everyColumn } from './forms/form-columns.ts';
import { unitForm } from './forms/unit-forms.ts';

export type FormChoices = {
  id: FormId;
  paper: FormSetting['paper'];
  columnSets: readonly ColumnSet[];
  columnSet: ColumnSet | null;
  /** every column the form knows; empty where it has no table to choose for */
  columns: { key: string; title: string }[];
  /** keys printed with the county's setting, in order */
  printed: string[];
};

/** Forms whose tables stand fixed in their source have none to choose. */
export function formChoices(facts: EntryFacts): FormChoices[] {
  return facts.settings.forms
    .filter(({ on }) => on)
    .map((setting) => {
      const sets = columnSetsOf(setting.id);
      const all = tableOf(facts, { ...setting, columns: [everyColumn] });
      const now = tableOf(facts, setting);
      return {
        id: setting.id,
        paper: setting.paper,
        columnSets: sets,
        columnSet: sets.find((set) => set === setting.columnSet) ?? sets[0] ?? null,
        columns: all,
        printed: now.map(({ key }) => key),
      };
    });
}

const tableOf = (facts: EntryFacts, setting: FormSetting): { key: string; title: string }[] => {
  const [form] = unitForm({ ...facts, setting }).forms;
  return (form === undefined ? undefined : firstTable(form))?.columns.map(plainTitle) ?? [];
};

const firstTable = ({ blocks }: FormSpec): TableBlock | undefined => blocks.find((block) => block.kind === 'table');

const plainTitle = ({ key, title }: { key: string; title: string }): { key: string; title: string } => ({
  key,
  title: title.replaceAll('\n', ''),
});
