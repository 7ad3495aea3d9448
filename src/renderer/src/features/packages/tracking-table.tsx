import { Button, Popconfirm, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { UnitState } from '../../../../domain/units/unit-state.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
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
  returned: 'bad',
  accepted: 'good',
  overdue: 'bad',
  exempt: 'plain',
};
const states = ['not-submitted', 'overdue', 'submitted', 'to-verify', 'returned', 'accepted', 'exempt'] as const;

/** Where every unit stands, and what the receiver does with its newest package. */
export const TrackingTable = ({ target }: { target: Target | undefined }) => {
  const tracked = useQuery(() => api.tracking.list({}));
  const [filter, setFilter] = useState<Filter>('all');
  const [returning, setReturning] = useState<Tracked>();
  const [written, setWritten] = useState<string>();
  const accept = useCommand(api.packages.accept);
  const receipt = useTask(api.packages.writeReceipt);
  if (tracked.kind === 'refused') return <ErrorBar error={tracked.error} />;
  const rows = tracked.kind === 'ready' ? tracked.data : [];
  const count = (state: UnitState): number => rows.filter((row) => row.state === state).length;
  const answer = async (digest: string) => {
    if (target === undefined) return;
    const sent = await receipt.run({ digest, folder: target.id });
    if (sent !== undefined) setWritten(`回执已保存到“${target.label}”：${sent.fileName}`);
  };
  return (
    <Sheet
      title="报送进度"
      extra={
        <Segmented<Filter>
          aria-label="按状态显示"
          value={filter}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            ...states
              .filter((state) => count(state) > 0)
              .map((state) => ({ value: state, label: `${unitStateNames[state]} ${count(state)}` })),
          ]}
          onChange={setFilter}
        />
      }
    >
      <ErrorBar error={accept.error ?? receipt.error} onClose={() => [accept, receipt].forEach((one) => one.clear())} />
      {written !== undefined && <p role="status">{written}</p>}
      {target === undefined && <p className="hint">写回执、退回之前，先在上面选择保存位置。</p>}
      <Table<Tracked>
        size="small"
        rowKey="unit"
        loading={tracked.kind === 'loading'}
        dataSource={rows.filter(({ state }) => filter === 'all' || state === filter)}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: '单位', render: (_, { name, reportedBy }) => `${name}${reportedBy === null ? '' : '（代报）'}` },
          {
            title: '状态',
            width: 110,
            render: (_, { state }) => <StateTag tone={colors[state]}>{unitStateNames[state]}</StateTag>,
          },
          {
            title: '迟报天数',
            width: 100,
            align: 'right',
            render: (_, { lateDays }) => (lateDays > 0 ? lateDays : ''),
          },
          { title: '第几次', width: 80, align: 'right', render: (_, { seq }) => seq ?? '' },
          { title: '风险点', width: 80, align: 'right', render: (_, { totals }) => totals?.['risks'] ?? '' },
          { title: '措施', width: 80, align: 'right', render: (_, { totals }) => totals?.['measures'] ?? '' },
          {
            title: '处理',
            width: 260,
            render: (_, row) =>
              row.digest !== null &&
              row.reportedBy === null && (
                <div className="button-row">
                  {(row.state === 'submitted' || row.state === 'returned') && (
                    <Popconfirm
                      title={`接受“${row.name}”第 ${row.seq ?? ''} 次报送？`}
                      okText="接受"
                      cancelText="取消"
                      onConfirm={() => void accept.run({ digest: row.digest ?? '' })}
                    >
                      <Button size="small" type="primary">
                        接受
                      </Button>
                    </Popconfirm>
                  )}
                  {row.state === 'to-verify' && <span className="hint">先核对印章</span>}
                  <Button size="small" disabled={target === undefined} onClick={() => setReturning(row)}>
                    退回
                  </Button>
                  <Button
                    size="small"
                    disabled={target === undefined || receipt.isRunning}
                    onClick={() => void answer(row.digest ?? '')}
                  >
                    写回执
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {returning?.digest != null && target !== undefined && (
        <ReturnDialog
          unit={returning.name}
          digest={returning.digest}
          target={target}
          onClose={() => setReturning(undefined)}
          onWritten={setWritten}
        />
      )}
    </Sheet>
  );
};
