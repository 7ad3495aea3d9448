import type { FormSetting } from '../../../../domain/tasks/form-setting.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { formMediumNames } from '../../../../text/labels/task-labels.ts';
import { taskFormsTexts as texts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { pickList, wordList } from '../../components/pick-list.ts';
import {
  flagColumn,
  linesColumn,
  numberColumn,
  pickColumn,
  requiredPickColumn,
  textColumn,
} from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

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
export const FormsTab = ({ settings: { forms } }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const list = useTableList({ title: texts.label, columns });
  return (
    <Sheet label={texts.label}>
      <div className="list-line">
        <p className="hint">{texts.hint}</p>
        {list.button}
      </div>
      <ErrorBar error={error} onClose={clear} />
      <EditableTable<FormSetting>
        label={texts.label}
        rows={forms}
        rowId={({ id }) => id}
        columns={columns}
        {...list.table}
        onSave={(save) => change({ kind: 'forms', save })}
        lines={2}
        height="max(16rem, calc(100vh - 17rem))"
      />
    </Sheet>
  );
};
