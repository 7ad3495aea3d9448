import type { RegisterName } from '../../../domain/registers/facts.ts';
import { useCommand } from '../api/use-command.ts';
import { EditableTable } from '../components/editable-table/editable-table.tsx';
import type { EditableTableProps } from '../components/editable-table/editable-table-props.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Sheet } from '../components/sheet.tsx';
import { startAtRow, usePlace } from './location.ts';
import { type OpenRemark, useRowMarks } from './page-remarks.tsx';
import { useTableName } from './session.tsx';
import { useTableImport } from './table-import.tsx';
import { useTableList } from './use-table-list.tsx';

type Row = { id: string };
type Table<One> = EditableTableProps<One>;
type Props<One extends Row> = {
  register: RegisterName;
  /** heading, with how many there are */
  title: string;
  /** what the table holds, e.g. 岗位: for its import, its export, and who does not see it */
  name: string;
  /** name of the table where it says more than `name` */
  label?: string;
  /** heading of the exported list where it says more than `name` */
  listTitle?: string;
  remarks: readonly OpenRemark[];
  /** calls the core; may be written in place */
  save(rows: One[]): Promise<unknown>;
  remove(ids: One['id'][]): Promise<unknown>;
} & Pick<Table<One>, 'rows' | 'columns' | 'lines' | 'height'> &
  Required<Pick<Table<One>, 'newRow' | 'problemOf'>>;

const idOf = ({ id }: Row): string => id;

/** A register as a table to type in: with its import and export, what was remarked at it, and the row of the address. */
export const RegisterSheet = <One extends Row>({
  register,
  title,
  name,
  label = name,
  listTitle = name,
  remarks,
  save,
  remove,
  ...table
}: Props<One>) => {
  const { params } = usePlace();
  const saving = useCommand(save);
  const removing = useCommand(remove);
  const marks = useRowMarks(remarks, register);
  const waitAs = useTableName(register);
  const excel = useTableImport(name);
  const list = useTableList({ title: listTitle, columns: table.columns });
  return (
    <Sheet
      title={title}
      extra={
        <span className="button-row">
          {excel.button}
          {list.button}
        </span>
      }
    >
      {excel.error}
      <ErrorBar error={saving.error ?? removing.error} onClose={() => (saving.clear(), removing.clear())} />
      <EditableTable<One>
        label={label}
        rowId={idOf}
        marks={marks}
        waitAs={waitAs}
        onSave={(rows) => saving.run(rows)}
        onRemove={(rows) => removing.run(rows.map(idOf))}
        {...table}
        {...excel.table}
        {...list.table}
        {...startAtRow(params, table.rows)}
      />
    </Sheet>
  );
};
