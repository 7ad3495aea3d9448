import type { Regulation } from '../../../../domain/measures/measure.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { placed } from '../../components/register-columns.ts';
import { regulationColumns } from './measure-columns.tsx';

const idOf = ({ id }: Regulation) => id;
const newRegulation = (): Regulation => ({
  id: newId<'regulation'>(),
  title: '',
  number: '',
  issuedOn: null,
  kind: 'made',
  layer: null,
  note: '',
  position: 0,
});

type Props = { regulations: readonly Regulation[]; startAt: string | undefined };

/** 配套制度 as a register. */
export const RegulationTable = ({ regulations, startAt }: Props) => {
  const save = useCommand(api.regulations.save);
  const remove = useCommand(api.regulations.remove);
  return (
    <>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Regulation>
        label="配套制度"
        rows={regulations}
        rowId={idOf}
        columns={regulationColumns}
        newRow={newRegulation}
        problemOf={({ title }) => (title === '' ? '缺制度名称' : undefined)}
        onSave={(rows) => save.run({ rows: placed(rows, regulations) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        {...(startAt === undefined ? {} : { startAt })}
      />
    </>
  );
};
