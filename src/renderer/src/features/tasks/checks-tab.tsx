import type { CheckSetting } from '../../../../domain/checks/check.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { checkNames, checkSeverityNames } from '../../../../text/labels/check-labels.ts';
import { taskChecksTexts as texts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { wordList } from '../../components/pick-list.ts';
import { flagColumn, requiredPickColumn, shownColumn, textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { parametersText, readParameters } from '../../../../text/check-parameters.ts';
import { useTaskChange } from './use-task-change.ts';

const columns: EditableColumn<CheckSetting>[] = [
  shownColumn('name', [texts.name, 210], ({ id }) => checkNames[id], { isPinned: true }),
  flagColumn('on', [texts.on, 64]),
  requiredPickColumn('severity', [texts.severity, 96], wordList(checkSeverityNames)),
  textColumn('sentence', [texts.sentence, 430], { editor: 'area' }),
  {
    key: 'parameters',
    title: texts.parameters,
    widthPx: 250,
    text: ({ parameters }) => parametersText(parameters),
    write: (row, text) => {
      const parameters = readParameters(row.parameters, text);
      return parameters && { ...row, parameters };
    },
  },
];

/** 审核公式: which checks run, how severe they are, and what they say. The checks themselves are built in. */
export const ChecksTab = ({ settings: { checks } }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const list = useTableList({ title: texts.label, columns });
  return (
    <Sheet label={texts.label}>
      <div className="list-line">
        <p className="hint">{texts.hint}</p>
        {list.button}
      </div>
      <ErrorBar error={error} onClose={clear} />
      <EditableTable<CheckSetting>
        label={texts.label}
        rows={checks}
        rowId={({ id }) => id}
        columns={columns}
        {...list.table}
        onSave={(save) => change({ kind: 'checks', save })}
        lines={2}
        height="max(16rem, calc(100vh - 17rem))"
      />
    </Sheet>
  );
};
