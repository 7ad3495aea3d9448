import { type ReactNode, useMemo } from 'react';
import { isLiveRisk } from '../../../../domain/risks/is-live-risk.ts';
import { measureColumnTexts as texts } from '../../../../text/screens/measures.ts';
import type { OpenRemark } from '../../app/page-remarks.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { riskColumns, type RiskRow, tickColumn } from './measure-columns.tsx';
import type { MeasureFacts } from './measure-facts.ts';
import { marksByRisk } from './marks-by-risk.ts';

const idOf = ({ id }: RiskRow) => id;

type Props = {
  facts: MeasureFacts;
  remarks: readonly OpenRemark[];
  chosen: ReadonlySet<string>;
  onChoose(ids: readonly string[], isChosen: boolean): void;
  /** what stands over the table */
  bar: ReactNode;
};

/** A line per risk that is not 消除, its measures in three columns. */
export const RiskPhases = ({ facts, remarks, chosen, onChoose, bar }: Props) => {
  const marks = useMemo(() => marksByRisk(facts, remarks), [facts, remarks]);
  const settings = useTaskSettings();
  const words = useMemo(() => riskColumns(facts, settings), [facts, settings]);
  const rows = useMemo(
    () => facts.risks.filter(isLiveRisk).map((risk) => ({ ...risk, isChosen: chosen.has(risk.id) })),
    [facts, chosen],
  );
  const list = useTableList<RiskRow>({ title: texts.byRisk, columns: words });
  const tick = tickColumn<RiskRow>(
    ({ id, isChosen }) => onChoose([id], !isChosen),
    ({ number }) => number,
  );
  return (
    <>
      <div className="measure-bar">
        {bar}
        {list.button}
      </div>
      <EditableTable<RiskRow>
        label={texts.byRisk}
        rows={rows}
        rowId={idOf}
        columns={[tick, ...words]}
        marks={marks}
        {...list.table}
        lines={3}
        onSave={(changed) => {
          for (const { id, isChosen } of changed) onChoose([id], isChosen);
          return Promise.resolve(true);
        }}
      />
    </>
  );
};
