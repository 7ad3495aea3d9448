import type { TaskChange } from '../../../../domain/tasks/task-change.ts';
import { useTableList } from '../../app/use-table-list.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useTaskChange } from './use-task-change.ts';

type Props<Row> = {
  label: string;
  hint: string;
  rows: readonly Row[];
  columns: readonly EditableColumn<Row>[];
  /** the change of the task that these rows are */
  changeOf(rows: Row[]): TaskChange;
};

const idOf = ({ id }: { id: string }): string => id;

/** What is built in, and how this task wants it: rows are switched and worded, none is added. */
export const SettingsTable = <Row extends { id: string }>({ label, hint, rows, columns, changeOf }: Props<Row>) => {
  const { change, error, clear } = useTaskChange();
  const list = useTableList({ title: label, columns });
  return (
    <Sheet label={label}>
      <div className="list-line">
        <p className="hint">{hint}</p>
        {list.button}
      </div>
      <ErrorBar error={error} onClose={clear} />
      <EditableTable<Row>
        label={label}
        rows={rows}
        rowId={idOf}
        columns={columns}
        {...list.table}
        onSave={(changed) => change(changeOf(changed))}
        lines={2}
        height="max(16rem, calc(100vh - 17rem))"
      />
    </Sheet>
  );
};
