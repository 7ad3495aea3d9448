import { Checkbox, Segmented, Table } from 'antd';
import { useState } from 'react';
import { Sheet } from '../../components/sheet.tsx';
import type { Preview } from './preview-step.tsx';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

type Row = Preview['rows'][number];
type Filter = 'all' | 'warning' | 'error' | 'left';
type Props = {
  rows: readonly Row[];
  /** lines not to be taken */
  leaveOut: ReadonlySet<number>;
  onLeaveOut(lines: ReadonlySet<number>): void;
};

/** Height of the part of the table that scrolls, in pixels: the decisions above stay in reach at 768. */
const HEIGHT_PX = 380;
const colors: Partial<Record<Row['verdict'], Tone>> = { ok: 'good', warning: 'attention', error: 'bad' };

const isData = ({ values, verdict }: Row): boolean => values.length > 0 || verdict === 'error';

export const PreviewRows = ({ rows, leaveOut, onLeaveOut }: Props) => {
  const [filter, setFilter] = useState<Filter>('all');
  const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
  const shown = rows.filter(({ verdict, line }) => {
    if (filter === 'left') return leaveOut.has(line);
    return filter === 'all' || verdict === filter;
  });
  const toggle = (line: number) => {
    const next = new Set(leaveOut);
    if (!next.delete(line)) next.add(line);
    onLeaveOut(next);
  };
  return (
    <Sheet
      title="逐行预览"
      extra={
        <Segmented<Filter>
          aria-label="显示哪些行"
          value={filter}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            { value: 'warning', label: `请核对 ${count('warning')}` },
            { value: 'error', label: `不能导入 ${count('error')}` },
            { value: 'left', label: `不要的 ${leaveOut.size}` },
          ]}
          onChange={setFilter}
        />
      }
    >
      <Table<Row>
        virtual
        size="small"
        rowKey="line"
        pagination={false}
        scroll={{ y: HEIGHT_PX, x: 900 }}
        dataSource={shown}
        columns={[
          {
            title: '导入',
            width: 56,
            render: (_, row) =>
              isData(row) && (
                <Checkbox
                  aria-label={`导入第 ${row.line} 行`}
                  disabled={row.verdict === 'error'}
                  checked={row.verdict !== 'error' && !leaveOut.has(row.line)}
                  onChange={() => toggle(row.line)}
                />
              ),
          },
          { title: '行', width: 56, align: 'right', dataIndex: 'line' },
          {
            title: '判定',
            width: 92,
            render: (_, { verdict, verdictName }) => (
              <StateTag tone={colors[verdict] ?? 'plain'}>{verdictName}</StateTag>
            ),
          },
          {
            title: '说明',
            width: 340,
            render: (_, { findings }) => findings.map(({ sentence }) => sentence).join(''),
          },
          { title: '原文', width: 540, render: (_, { text }) => <span className="source">{text}</span> },
        ]}
      />
    </Sheet>
  );
};
