import { useMemo } from 'react';
import { isLiveRisk } from '../../../../domain/risks/is-live-risk.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { measureColumnTexts as texts } from '../../../../text/screens/measures.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { riskColumns, type RiskRow, tickColumn } from './measure-columns.tsx';

const idOf = ({ id }: RiskRow) => id;

type Props = { facts: Facts; chosen: ReadonlySet<string>; onChoose(ids: readonly string[], isChosen: boolean): void };

/** A line per risk that is not 消除, its measures in three columns. */
export const RiskPhases = ({ facts, chosen, onChoose }: Props) => {
  const settings = useTaskSettings();
  const words = useMemo(() => riskColumns(facts, settings), [facts, settings]);
  const rows = useMemo(
    () => facts.risks.filter(isLiveRisk).map((risk) => ({ ...risk, isChosen: chosen.has(risk.id) })),
    [facts, chosen],
  );
  const tick = tickColumn<RiskRow>(
    ({ id, isChosen }) => onChoose([id], !isChosen),
    ({ number }) => number,
  );
  return (
    <EditableTable<RiskRow>
      label={texts.byRisk}
      rows={rows}
      rowId={idOf}
      columns={[tick, ...words]}
      lines={3}
      onSave={(changed) => {
        for (const { id, isChosen } of changed) onChoose([id], isChosen);
        return Promise.resolve(true);
      }}
    />
  );
};
