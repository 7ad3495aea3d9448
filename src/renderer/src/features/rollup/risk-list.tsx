import { Table } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { drillTexts as texts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { allPages } from '../../app/all-pages.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { Loading } from '../../components/loading.tsx';
import type { Keys } from './definition-form.tsx';
import type { Drill } from './drill.ts';

const pageSize = 50;
/** The most the call gives. */
const mostAtOnce = 1000;

type Risks = Awaited<ReturnType<typeof api.cross.listRisks>>['rows'];
type Props = {
  drill: Drill;
  keys: Keys;
  /** in words */
  filter: string;
  onOpen(risk: { snapshotId: number; riskId: string; digest: string | null; number: string }): void;
};

/** The risk points behind a figure, page by page, each leading to its full row. */
export const RiskList = ({ drill, keys, filter, onOpen }: Props) => {
  const { levels } = useTaskSettings();
  const [page, setPage] = useState(1);
  const { basis, conditions, withEliminated } = drill;
  const offset = (page - 1) * pageSize;
  const asked = { ...basis, conditions, withEliminated, offset, limit: pageSize };
  const risks = useQuery(() => api.cross.listRisks(asked), [asked]);
  if (risks.kind === 'loading') return <Loading />;
  if (risks.kind === 'refused') return <ErrorBar error={risks.error} />;
  const titleOf = (dimension: keyof Keys, key: string | null) =>
    key === null ? '' : (keys[dimension].find((one) => one.key === key)?.title ?? key);
  const list = {
    title: texts.title,
    filter,
    basis: { ...basis, conditions },
    columns: [
      { key: 'number', label: texts.number, kind: 'code' as const },
      { key: 'unit', label: texts.unit },
      { key: 'name', label: texts.name },
      { key: 'category', label: texts.category },
      { key: 'level', label: texts.level, kind: 'level' as const },
      { key: 'power', label: texts.power },
      { key: 'post', label: texts.post },
    ],
    rows: async () =>
      (await allPages(texts.title, (from) => api.cross.listRisks({ ...asked, offset: from, limit: mostAtOnce }))).map(
        (risk) => [
          risk.number,
          titleOf('unit', risk.unit),
          risk.name,
          titleOf('category', risk.category),
          risk.level === null ? '' : levelName(levels, risk.level),
          risk.power ?? '',
          risk.postName ?? '',
        ],
      ),
  };
  return (
    <>
      <div className="drill-head">
        <p role="status">{texts.count(risks.data.total)}</p>
        {risks.data.total > 0 && <ListExport list={list} />}
      </div>
      <Table<Risks[number]>
        size="small"
        bordered
        rowKey={({ snapshotId, id }) => `${snapshotId} ${id}`}
        dataSource={risks.data.rows}
        locale={{ emptyText: texts.none }}
        scroll={{ x: 860 }}
        pagination={{
          current: page,
          pageSize,
          total: risks.data.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          showTotal: (total, [from, to]) => texts.pages(from, to, total),
          onChange: setPage,
        }}
        columns={[
          {
            title: texts.number,
            width: 170,
            render: (_, { snapshotId, id, digest, number }) => (
              <button
                type="button"
                className="figure-link"
                aria-label={texts.open(number)}
                onClick={() => onOpen({ snapshotId, riskId: id, digest, number })}
              >
                {number}
              </button>
            ),
          },
          { title: texts.unit, width: 120, render: (_, { unit }) => titleOf('unit', unit) },
          { title: texts.name, dataIndex: 'name' },
          { title: texts.category, width: 100, render: (_, { category }) => titleOf('category', category) },
          { title: texts.level, width: 74, render: (_, { level }) => <LevelTag scheme={levels} level={level} /> },
          { title: texts.power, dataIndex: 'power', width: 150 },
          { title: texts.post, dataIndex: 'postName', width: 110 },
        ]}
      />
    </>
  );
};
