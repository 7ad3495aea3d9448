import { type ReactNode, useMemo } from 'react';
import type { Regulation } from '../../../../domain/measures/measure.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { regulationTexts as texts } from '../../../../text/screens/measures.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { type OpenRemark, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName } from '../../app/session.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { usePlaces } from '../../components/use-places.ts';
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

type Props = {
  facts: Pick<Facts, 'regulations' | 'measureRegulations'>;
  remarks: readonly OpenRemark[];
  startAt: string | undefined;
  bar: ReactNode;
};

/** 配套制度 as a register, each with how many measures rest on it. */
export const RegulationTable = ({ facts: { regulations, measureRegulations }, remarks, startAt, bar }: Props) => {
  const marks = useRowMarks(remarks, 'regulations');
  const waitAs = useTableName('regulations');
  const place = usePlaces();
  const save = useCommand(api.regulations.save);
  const remove = useCommand(api.regulations.remove);
  const columns = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { regulationId } of measureRegulations) counts.set(regulationId, (counts.get(regulationId) ?? 0) + 1);
    return regulationColumns(({ id }) => counts.get(id) ?? 0);
  }, [measureRegulations]);
  const list = useTableList({ title: texts.label, columns });
  return (
    <>
      <div className="measure-bar">
        {bar}
        {list.button}
      </div>
      <p className="hint">{texts.intro}</p>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Regulation>
        label={texts.label}
        waitAs={waitAs}
        rows={regulations}
        rowId={idOf}
        columns={columns}
        marks={marks}
        newRow={newRegulation}
        problemOf={({ title }) => (title === '' ? texts.missingTitle : undefined)}
        onSave={(rows) => save.run({ rows: place(rows, regulations) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        height="calc(100vh - 15rem)"
        {...list.table}
        {...(startAt === undefined ? {} : { startAt })}
      />
    </>
  );
};
