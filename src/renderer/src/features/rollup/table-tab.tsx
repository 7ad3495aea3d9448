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
import { RollupTable } from './rollup-table.tsx';

/** 汇总表: figures of the units below, counted from their rows; printed with the same basis. */
export const TableTab = () => {
  const [withReceived, setWithReceived] = useState(false);
  const [depth, setDepth] = useState<'children' | 'all'>('children');
  const rollup = useQuery(() => api.rollup.get({ withReceived, depth }), [withReceived, depth]);
  const print = useTask(api.documents.printRollup, { changesNothing: true });
  const open = useCommand((id: string) => host.openFile(id));
  const tracked = useQuery(() => api.tracking.list({}));
  const [isPreviewed, setIsPreviewed] = useState(false);
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
            <RollupTable rows={rollup.data.rows} onBehalf={onBehalf} />
            <ul className="rollup-balance">
              {rollup.data.balance.lines.map(({ sentence, ok }) => (
                <li key={sentence} className={ok ? '' : 'bad'}>
                  {texts.balance(ok, sentence)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
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
