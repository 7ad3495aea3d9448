import { type ReactNode, useMemo } from 'react';
import { measureColumnTexts as texts } from '../../../../text/screens/measures.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { type OpenRemark, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName, useTaskSettings } from '../../app/session.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { measureColumns, tickColumn } from './measure-columns.tsx';
import { linkedMeasure, type MeasureLine, measureLines, newMeasureLine, problemOf } from './measure-lines.ts';
import type { MeasureFacts } from './measure-facts.ts';

const idOf = ({ id }: MeasureLine) => id;

type Props = {
  facts: MeasureFacts;
  remarks: readonly OpenRemark[];
  chosen: ReadonlySet<string>;
  onChoose(ids: readonly string[], isChosen: boolean): void;
  startAt: string | undefined;
  /** what stands over the table */
  bar: ReactNode;
};

/** Every measure on its own line. */
export const MeasureTable = ({ facts, remarks, chosen, onChoose, startAt, bar }: Props) => {
  const settings = useTaskSettings();
  const marks = useRowMarks(remarks, 'measures');
  const waitAs = useTableName('measures');
  const place = usePlaces();
  const save = useCommand(api.measures.save);
  const remove = useCommand(api.measures.remove);
  const lines = useMemo(() => measureLines(facts, chosen), [facts, chosen]);
  const words = useMemo(() => measureColumns(facts, settings), [facts, settings]);
  const tick = tickColumn<MeasureLine>(
    ({ id, isChosen }) => onChoose([id], !isChosen),
    ({ text }) => text,
  );
  const list = useTableList<MeasureLine>({ title: texts.measures, columns: words });
  const onSave = async (rows: MeasureLine[]) => {
    const ticked = rows.filter(({ id, isChosen }) => isChosen !== chosen.has(id));
    for (const { id, isChosen } of ticked) onChoose([id], isChosen);
    if (ticked.length > 0) return { saved: 0 };
    return save.run({ rows: place(rows, facts.measures).map(linkedMeasure) });
  };
  return (
    <>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <div className="measure-bar">
        {bar}
        {list.button}
      </div>
      <EditableTable<MeasureLine>
        label={texts.measures}
        rows={lines}
        rowId={idOf}
        columns={[tick, ...words]}
        marks={marks}
        {...list.table}
        lines={2}
        waitAs={waitAs}
        newRow={newMeasureLine}
        problemOf={problemOf}
        onSave={onSave}
        onRemove={(rows) => remove.run({ ids: rows.map(({ id }) => id) })}
        {...(startAt === undefined ? {} : { startAt })}
      />
    </>
  );
};
