import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { host } from '../../host/this-host.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';
import { rollupTexts as texts } from '../../../../text/screens/rollup.ts';
import type { RollupRow } from '../../../../domain/rollup/rollup-rows.ts';
import { descendantsOf } from '../../../../domain/units/unit-tree.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { BalanceList } from './balance-list.tsx';
import type { Drill } from './drill.ts';
import { DrillPanel } from './drill-panel.tsx';
import { lineConditions } from './line-conditions.ts';
import { PrintAndFreeze } from './print-and-freeze.tsx';
import { RollupTable } from './rollup-table.tsx';
import './cross.css';

/** 汇总表: figures of the units below, counted from their rows; printed with the same basis. */
export const TableTab = () => {
  const [withReceived, setWithReceived] = useState(false);
  const [depth, setDepth] = useState<'children' | 'all'>('children');
  const rollup = useQuery(() => api.rollup.get({ withReceived, depth }), [withReceived, depth]);
  const print = useTask(api.documents.printRollup, { changesNothing: true });
  const open = useCommand((id: string) => host.openFile(id));
  const tracked = useQuery(() => api.tracking.list({}));
  const [isPreviewed, setIsPreviewed] = useState(false);
  const { units } = useTaskSettings();
  const keys = useQuery(() => api.cross.listKeys({}));
  const [drill, setDrill] = useState<Drill>();
  const onBehalf = new Set(
    (tracked.kind === 'ready' ? tracked.data : []).flatMap(({ unit, reportedBy, isReportedHere }) =>
      reportedBy === null && !isReportedHere ? [] : [unit],
    ),
  );
  const openExcel = async () => {
    const { folder } = await api.files.createScratch({});
    const done = await print.run({ folder, withReceived });
    const file = done?.files.find(({ name }) => name.endsWith('.xlsx'));
    if (file !== undefined) await open.run(file.id);
  };
  const onDrill = ({ kind, unitCode }: RollupRow, key: string) => {
    const counted = lineConditions(key);
    if (counted === undefined) return;
    const below = unitCode === null || kind === 'own' ? [] : descendantsOf(units, unitCode);
    // With every unit listed, a row is its own unit; a 小计 and a row of direct children hold those below too.
    const codes = kind === 'unit' && depth === 'all' ? [] : below.map(({ code }) => code);
    const own = unitCode === null ? [] : [{ dimension: 'unit' as const, keys: [unitCode, ...codes] }];
    setDrill({ ...counted, conditions: [...own, ...counted.conditions], basis: { withReceived } });
  };
  return (
    <>
      {print.isRunning && <TaskProgress progress={print.progress} onCancel={print.cancel} />}
      <ErrorBar error={print.error} onClose={print.clear} />
      <ErrorBar error={open.error} onClose={open.clear} />
      <Sheet
        title={texts.table}
        extra={
          <div className="button-row">
            <Button loading={print.isRunning} onClick={() => void openExcel()}>
              {texts.excel}
            </Button>
            <PrintAndFreeze withReceived={withReceived} />
            <Button type="primary" onClick={() => setIsPreviewed(true)}>
              {texts.preview}
            </Button>
          </div>
        }
      >
        <div className="rollup-basis">
          <Segmented<'children' | 'all'>
            aria-label={texts.depth}
            value={depth}
            options={[
              { value: 'children', label: texts.children },
              { value: 'all', label: texts.all },
            ]}
            onChange={setDepth}
          />
          <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
            {texts.withReceived}
          </Checkbox>
        </div>
        {rollup.kind === 'loading' && <Loading />}
        {rollup.kind === 'refused' && <ErrorBar error={rollup.error} />}
        {rollup.kind === 'ready' && (
          <>
            {rollup.data.rows.every(({ received }) => received === 0) && <p className="hint">{texts.nothing}</p>}
            <RollupTable rows={rollup.data.rows} onBehalf={onBehalf} onDrill={onDrill} />
            <BalanceList lines={rollup.data.balance.lines} />
          </>
        )}
      </Sheet>
      {drill !== undefined && keys.kind === 'ready' && (
        <DrillPanel drill={drill} keys={keys.data} onClose={() => setDrill(undefined)} />
      )}
      {isPreviewed && (
        <PreviewDialog
          name={texts.table}
          choice={String(withReceived)}
          make={async (options) => {
            const { folder } = await api.files.createScratch({});
            const { files } = await api.documents.printRollup({ folder, withReceived }, options);
            return files.find(({ name }) => name.endsWith('.pdf')) ?? null;
          }}
          onClose={() => setIsPreviewed(false)}
        />
      )}
    </>
  );
};
