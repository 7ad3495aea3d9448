import { Button, Popconfirm, Segmented, Table } from 'antd';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { useState } from 'react';
import type { UnitState } from '../../../../domain/units/unit-state.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { PackageDifference } from '../../app/package-difference.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Target } from '../../host/host.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

type Tracked = Awaited<ReturnType<typeof api.tracking.list>>[number];
type Filter = UnitState | 'all';

const colors: Record<UnitState, Tone> = {
  'not-submitted': 'plain',
  submitted: 'info',
  'to-verify': 'attention',
  'to-confirm': 'attention',
  returned: 'bad',
  accepted: 'good',
  overdue: 'bad',
  exempt: 'plain',
};
const isCombined = ({ type }: Tracked): boolean => type === 'combined';
const states = [
  'not-submitted',
  'overdue',
  'submitted',
  'to-verify',
  'to-confirm',
  'returned',
  'accepted',
  'exempt',
] as const;

/** Where every unit stands, and what the receiver does with its newest package. */
export const TrackingTable = ({ target }: { target: Target | undefined }) => {
  const tracked = useQuery(() => api.tracking.list({}));
  const { units } = useTaskSettings();
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const [filter, setFilter] = useState<Filter>('all');
  const [returning, setReturning] = useState<Tracked>();
  const [written, setWritten] = useState<string>();
  const accept = useCommand(api.packages.accept);
  const back = useCommand(api.packages.takeBack);
  const receipt = useTask(api.packages.writeReceipt);
  if (tracked.kind === 'refused') return <ErrorBar error={tracked.error} />;
  const rows = tracked.kind === 'ready' ? tracked.data : [];
  const count = (state: UnitState): number => rows.filter((row) => row.state === state).length;
  const answer = async (digest: string) => {
    if (target === undefined) return;
    const sent = await receipt.run({ digest, folder: target.id });
    if (sent !== undefined) setWritten(texts.receiptSaved(target.label, sent.fileName));
  };
  return (
    <Sheet
      title={texts.units}
      extra={
        <Segmented<Filter>
          aria-label={texts.byState}
          value={filter}
          options={[
            { value: 'all', label: texts.all(rows.length) },
            ...states
              .filter((state) => count(state) > 0)
              .map((state) => ({ value: state, label: texts.stateCount(unitStateNames[state], count(state)) })),
          ]}
          onChange={setFilter}
        />
      }
    >
      {receipt.isRunning && <TaskProgress progress={receipt.progress} onCancel={receipt.cancel} />}
      <ErrorBar
        error={accept.error ?? back.error ?? receipt.error}
        onClose={() => [accept, back, receipt].forEach((one) => one.clear())}
      />
      {written !== undefined && <p role="status">{written}</p>}
      {target === undefined && <p className="hint">{texts.chooseFirst}</p>}
      <Table<Tracked>
        size="small"
        rowKey="unit"
        loading={tracked.kind === 'loading'}
        dataSource={rows.filter(({ state }) => filter === 'all' || state === filter)}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        expandable={{
          rowExpandable: ({ state }) => state === 'to-confirm',
          expandedRowRender: ({ digest }) => digest !== null && <PackageDifference digest={digest} />,
        }}
        columns={[
          {
            title: texts.unit,
            render: (_, { name, reportedBy, isReportedHere }) => (
              <>
                {reportedBy === null ? name : texts.reportedBy(name, nameOf(reportedBy))}{' '}
                {isReportedHere && <StateTag tone="info">{texts.onBehalf}</StateTag>}
              </>
            ),
          },
          {
            title: texts.state,
            width: 170,
            render: (_, { state, missing }) => (
              <>
                <StateTag tone={colors[state]}>{unitStateNames[state]}</StateTag>
                {missing !== null && <div className="hint">{texts.missing(missing.reason, missing.promisedOn)}</div>}
              </>
            ),
          },
          {
            title: texts.lateDays,
            width: 100,
            align: 'right',
            render: (_, { lateDays }) => (lateDays > 0 ? lateDays : ''),
          },
          { title: texts.seq, width: 80, align: 'right', render: (_, { seq }) => seq ?? '' },
          { title: texts.risks, width: 80, align: 'right', render: (_, { totals }) => totals?.['risks'] ?? '' },
          { title: texts.measures, width: 80, align: 'right', render: (_, { totals }) => totals?.['measures'] ?? '' },
          {
            title: texts.actions,
            width: 260,
            render: (_, row) =>
              row.digest !== null &&
              row.reportedBy === null && (
                <div className="button-row">
                  {(row.state === 'submitted' || row.state === 'to-confirm' || row.state === 'returned') && (
                    <Popconfirm
                      title={texts.acceptQuestion(row.name, row.seq ?? '')}
                      description={isCombined(row) ? texts.withChildren : undefined}
                      okText={texts.accept}
                      cancelText={texts.cancel}
                      onConfirm={() => void accept.run({ digest: row.digest ?? '', withChildren: isCombined(row) })}
                    >
                      <Button size="small" type="primary">
                        {texts.accept}
                      </Button>
                    </Popconfirm>
                  )}
                  {row.state === 'accepted' && (
                    <Popconfirm
                      title={texts.takeBackQuestion(row.name)}
                      description={texts.takeBackHint}
                      okText={texts.takeBack}
                      cancelText={texts.cancel}
                      onConfirm={() => void back.run({ digest: row.digest ?? '', reason: texts.takeBackReason })}
                    >
                      <Button size="small">{texts.takeBack}</Button>
                    </Popconfirm>
                  )}
                  {row.state === 'to-verify' && <span className="hint">{texts.sealFirst}</span>}
                  <Button size="small" onClick={() => setReturning(row)}>
                    {texts.sendBack}
                  </Button>
                  <Button
                    size="small"
                    disabled={target === undefined || receipt.isRunning}
                    onClick={() => void answer(row.digest ?? '')}
                  >
                    {texts.receipt}
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {returning?.digest != null && (
        <ReturnDialog
          unit={{ code: returning.unit, name: returning.name }}
          digest={returning.digest}
          target={target}
          onClose={() => setReturning(undefined)}
          onWritten={setWritten}
        />
      )}
    </Sheet>
  );
};
