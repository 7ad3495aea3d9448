import { Table } from 'antd';
import type { RollupRow } from '../../../../domain/rollup/rollup-rows.ts';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { useTaskSettings } from '../../app/session.tsx';

/** Counts of every unit; 小计 and 合计 stand out, missing units stay empty. */
export const RollupTable = ({ rows }: { rows: readonly RollupRow[] }) => {
  const { levels } = useTaskSettings();
  const figure = (title: string, key: string) => ({
    title,
    width: 64,
    align: 'right' as const,
    render: (_: unknown, { totals }: RollupRow) => (totals === null ? '' : (totals[key] ?? 0)),
  });
  return (
    <Table<RollupRow>
      size="small"
      bordered
      sticky
      rowKey={({ kind, title, unitCode }) => `${kind} ${unitCode ?? title}`}
      rowClassName={({ kind }) => `rollup-${kind}`}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 1080 }}
      columns={[
        { title: '单位', width: 160, fixed: 'left', dataIndex: 'title' },
        {
          title: '已报/应报',
          width: 92,
          align: 'right',
          render: (_, { received, expected }) => `${received}/${expected}`,
        },
        figure('岗位', 'posts'),
        figure('重点岗位', 'keyPosts'),
        figure('职权', 'powers'),
        {
          title: '风险点',
          children: [
            figure('合计', 'risks'),
            ...levels.names.map((name, index) => figure(name, `level:${index + 1}`)),
            figure('未定级', 'level:none'),
          ],
        },
        {
          title: '防控措施',
          children: [
            figure('合计', 'measures'),
            ...measurePhases.map((phase) => figure(measurePhaseNames[phase], `phase:${phase}`)),
          ],
        },
        figure('配套制度', 'regulations'),
      ]}
    />
  );
};
