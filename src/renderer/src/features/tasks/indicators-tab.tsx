import { App, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { IndicatorSet } from '../../../../domain/assessments/indicator-set.ts';
import { indicatorRows } from '../../../../domain/tasks/change-task.ts';
import type { IndicatorRow, IndicatorSetHead } from '../../../../domain/tasks/task-change.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { indicatorSubjectNames } from '../../../../text/labels/task-labels.ts';
import { indicatorsTexts as texts, tasksTexts } from '../../../../text/screens/tasks.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { wordList } from '../../components/pick-list.ts';
import { RecordFields } from '../../components/record-fields.tsx';
import { requiredPickColumn, textColumn } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { indicatorColumns, newIndicator } from './indicator-columns.ts';
import { useTaskChange } from './use-task-change.ts';

const headColumns: EditableColumn<IndicatorSetHead>[] = [
  textColumn('title', [texts.setTitle, 0]),
  requiredPickColumn('subject', [texts.subject, 0], wordList(indicatorSubjectNames)),
];

const problemOf = ({ title, group }: IndicatorRow): string | undefined => {
  if (title === '') return texts.missingItem;
  return group === '' ? texts.missingGroup : undefined;
};

const groupOf = ({ group }: IndicatorRow): string => group;

/** 自评指标: the sets units assess themselves by. */
export const IndicatorsTab = ({ settings: { indicatorSets } }: { settings: TaskSettings }) => {
  const { change, error, clear } = useTaskChange();
  const [chosen, setChosen] = useState<string>();
  const set = indicatorSets.find(({ id }) => id === chosen) ?? indicatorSets[0];
  const add = async () => {
    const id = crypto.randomUUID();
    const head: IndicatorSetHead = { id, title: texts.newTitle, subject: 'unit' };
    if ((await change({ kind: 'indicator-sets', save: [head], remove: [] })) !== undefined) setChosen(id);
  };
  return (
    <>
      <ErrorBar error={error} onClose={clear} />
      {set === undefined ? (
        <EmptyState title={texts.none} next={{ label: texts.add, onClick: () => void add() }}>
          {texts.noneHint}
        </EmptyState>
      ) : (
        <>
          <div className="button-row set-row">
            <Select<string>
              aria-label={texts.pick}
              value={set.id}
              popupMatchSelectWidth={false}
              options={indicatorSets.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={setChosen}
            />
            <Button onClick={() => void add()}>{texts.add}</Button>
          </div>
          <SetSheets key={set.id} set={set} />
        </>
      )}
    </>
  );
};

const SetSheets = ({ set }: { set: IndicatorSet }) => {
  const { modal } = App.useApp();
  const { change, error, clear } = useTaskChange();
  const rows = useMemo(() => indicatorRows(set), [set]);
  const { id, title, subject } = set;
  const list = useTableList({ title, columns: indicatorColumns });
  const remove = () =>
    void modal.confirm({
      title: texts.removeQuestion,
      okText: texts.removeConfirm,
      cancelText: texts.cancel,
      onOk: () => change({ kind: 'indicator-sets', save: [], remove: [id] }),
    });
  return (
    <>
      <ErrorBar error={error} onClose={clear} />
      <Sheet
        title={title}
        extra={
          <span className="button-row">
            {texts.total(rows.reduce((sum, { points }) => sum + points, 0))}
            {list.button}
            <Button size="small" onClick={remove}>
              {texts.remove}
            </Button>
          </span>
        }
      >
        <RecordFields
          row={{ id, title, subject }}
          columns={headColumns}
          onSave={(head) => void change({ kind: 'indicator-sets', save: [head], remove: [] })}
        />
        <p className="hint set-hint">{texts.hint}</p>
        <EditableTable<IndicatorRow>
          label={texts.label}
          rows={rows}
          rowId={(row) => row.id}
          columns={indicatorColumns}
          {...list.table}
          newRow={newIndicator}
          problemOf={problemOf}
          onSave={(save) => change({ kind: 'indicators', set: id, save, remove: [] })}
          onRemove={(gone) => change({ kind: 'indicators', set: id, save: [], remove: gone.map((row) => row.id) })}
          removedHint={tasksTexts.removedHint}
          onMoveRow={(row, by, isWhole) => change({ kind: 'indicator-move', set: id, id: row.id, by, isWhole })}
          groupOf={groupOf}
          lines={2}
          height="max(16rem, calc(100vh - 30rem))"
        />
      </Sheet>
    </>
  );
};
