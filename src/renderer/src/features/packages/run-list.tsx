import { Button, Table } from 'antd';
import { useState } from 'react';
import { runTexts as texts } from '../../../../text/screens/receive.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { RunReportDialog } from './run-report.tsx';
import { usePrintRun } from './use-print-run.tsx';

type Run = Awaited<ReturnType<typeof api.packages.listRuns>>[number];

/** Every receiving there was: opened, printed, and gone on with where something is left. */
export const RunList = () => {
  const runs = useQuery(() => api.packages.listRuns({}));
  const [shown, setShown] = useState<string>();
  const [notThere, setNotThere] = useState(0);
  const goingOn = useTask(api.packages.resumeRun);
  const printing = usePrintRun();
  const goOn = async (run: string) => {
    setNotThere(0);
    const report = await goingOn.run({ run });
    if (report !== undefined && !report.cancelled) setNotThere(report.left);
  };
  if (runs.kind === 'refused') return <ErrorBar error={runs.error} />;
  const rows = runs.kind === 'ready' ? runs.data : [];
  return (
    <Sheet title={texts.title}>
      {goingOn.isRunning && <TaskProgress progress={goingOn.progress} onCancel={goingOn.cancel} />}
      <ErrorBar error={goingOn.error} onClose={goingOn.clear} />
      {notThere > 0 && <p role="status">{texts.notThere(notThere)}</p>}
      {runs.kind === 'ready' && rows.length === 0 ? (
        <p className="hint">{texts.empty}</p>
      ) : (
        <Table<Run>
          className="middling-table"
          size="small"
          aria-label={texts.title}
          rowKey="id"
          loading={runs.kind === 'loading'}
          dataSource={rows}
          pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          columns={[
            { title: texts.startedAt, width: 160, render: (_, { startedAt }) => localTime(startedAt) },
            { title: texts.operator, width: 120, dataIndex: 'operator' },
            {
              title: texts.counts,
              render: (_, { takenOver, known, refused, left }) => (
                <>
                  {texts.countsOf(takenOver, known, refused)}
                  {left > 0 && <strong className="run-left">{texts.left(left)}</strong>}
                </>
              ),
            },
            {
              title: texts.actions,
              width: 260,
              render: (_, { id, left }) => (
                <div className="button-row">
                  <Button size="small" onClick={() => setShown(id)}>
                    {texts.open}
                  </Button>
                  <Button size="small" onClick={() => printing.open(id)}>
                    {texts.print}
                  </Button>
                  {left > 0 && (
                    <Button size="small" type="primary" disabled={goingOn.isRunning} onClick={() => void goOn(id)}>
                      {texts.goOn}
                    </Button>
                  )}
                </div>
              ),
            },
          ]}
        />
      )}
      {shown !== undefined && <RunReportDialog run={shown} onClose={() => setShown(undefined)} />}
      {printing.dialog}
    </Sheet>
  );
};
