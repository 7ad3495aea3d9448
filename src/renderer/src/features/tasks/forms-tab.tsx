import type { FormSetting } from '../../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { formMediumNames } from '../../../../text/labels/task-labels.ts';
import { taskFormsTexts as texts } from '../../../../text/screens/tasks.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { pickList, wordList } from '../../components/pick-list.ts';
import {
  flagColumn,
  linesColumn,
  numberColumn,
  pickColumn,
  requiredPickColumn,
  textColumn,
} from '../../components/register-columns.ts';
import { SettingsTable } from './settings-table.tsx';

const papers = pickList(['A4', 'A3'].map((paper) => ({ id: paper, name: paper })));

const columns: EditableColumn<FormSetting>[] = [
  textColumn('title', [texts.form, 216], { isPinned: true }),
  flagColumn('on', [texts.on, 60]),
  textColumn('label', [texts.annex, 84]),
  requiredPickColumn('paper', [texts.paper, 64], papers),
  numberColumn('copies', [texts.copies, 60]),
  flagColumn('duplex', [texts.duplex, 60]),
  requiredPickColumn('medium', [texts.medium, 104], wordList(formMediumNames)),
  {
    ...pickColumn<'columnSet', FormSetting>('columnSet', [texts.columnSet, 128], wordList(texts.columnSets)),
    lockedWhy: ({ id }) => (id === 'risk-ledger' ? undefined : texts.columnSetWhy),
  },
  linesColumn('signers', [texts.signers, 280], 'words'),
  linesColumn('seals', [texts.seals, 200], 'words'),
  linesColumn('notes', [texts.notes, 300], 'sentences'),
];

/** 表格: words, paper and copies of the annexed forms; what they hold is built in. */
export const FormsTab = ({ settings: { forms } }: { settings: TaskSettings }) => (
  <SettingsTable<FormSetting>
    label={texts.label}
    hint={texts.hint}
    rows={forms}
    columns={columns}
    changeOf={(save) => ({ kind: 'forms', save })}
  />
);
