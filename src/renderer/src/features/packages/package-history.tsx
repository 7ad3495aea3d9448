import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { findingSentence } from '../../../../text/package-verdicts.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { contentOf, stateOf } from './package-words.ts';
import { Remarks } from './remarks.tsx';
import { StateTag } from '../../components/state-tag.tsx';

type Direction = 'all' | 'out' | 'in';
type Held = Awaited<ReturnType<typeof api.packages.list>>[number];

/** Packages sent and received, newest first, with what became of them and the remarks of returns. */
export const PackageHistory = () => {
  const { units, countyCode, countyName } = useTaskSettings();
  const [direction, setDirection] = useState<Direction>('all');
  const held = useQuery(() => api.packages.list(direction === 'all' ? {} : { direction }), [direction]);
  const nameOf = (code: string): string =>
    units.find((unit) => unit.code === code)?.name ?? (code === countyCode ? countyName : code);
  if (held.kind === 'refused') return <ErrorBar error={held.error} />;
  const rows = held.kind === 'ready' ? held.data.toSorted((a, b) => b.heldAt.localeCompare(a.heldAt)) : [];
  return (
    <Sheet
      title="报送记录"
      extra={
        <Segmented<Direction>
          aria-label="方向"
          value={direction}
          options={[
            { value: 'all', label: '全部' },
            { value: 'out', label: '发出' },
            { value: 'in', label: '收到' },
          ]}
          onChange={setDirection}
        />
      }
    >
      <Table<Held>
        size="small"
        rowKey="digest"
        loading={held.kind === 'loading'}
        dataSource={rows}
        locale={{ emptyText: '还没有记录。第一次报送或接收后，这里会列出。' }}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        expandable={{
          expandedRowRender: (one) => <PackageDetail held={one} />,
          expandRowByClick: true,
          defaultExpandedRowKeys: [],
        }}
        columns={[
          { title: '时间', width: 150, render: (_, { heldAt }) => localTime(heldAt) },
          {
            title: '方向',
            width: 150,
            render: (_, { direction: way, unit, receivers }) =>
              way === 'in' ? `收自${nameOf(unit)}` : `发给${receivers.map((one) => nameOf(one.unit)).join('、')}`,
          },
          { title: '内容', width: 170, render: (_, one) => contentOf(one) },
          {
            title: '状态',
            width: 120,
            render: (_, one) => <StateTag tone={stateOf(one).tone}>{stateOf(one).word || '—'}</StateTag>,
          },
          {
            title: '说明',
            render: (_, { findings }) => findings.map(findingSentence).join(''),
          },
        ]}
      />
    </Sheet>
  );
};

const PackageDetail = ({ held }: { held: Held }) => (
  <div>
    {held.type === 'submission' && <Remarks digest={held.digest} isOwn={held.direction === 'out'} />}
    <dl className="facts">
      <dt>摘要</dt>
      <dd className="digest">{held.digest}</dd>
      <dt>签名时间</dt>
      <dd>{localTime(held.claimedAt)}</dd>
      {held.decidedAt !== null && (
        <>
          <dt>处理时间</dt>
          <dd>{localTime(held.decidedAt)}</dd>
        </>
      )}
    </dl>
  </div>
);
