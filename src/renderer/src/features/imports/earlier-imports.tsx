import { Table } from 'antd';
import { type RegisterName, registerNames } from '../../../../domain/registers/facts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { UndoImport } from './undo-import.tsx';
import { StateTag } from '../../components/state-tag.tsx';

type Earlier = Awaited<ReturnType<typeof api.imports.list>>[number];

const total = (counts: Partial<Record<RegisterName, number>>): string =>
  registerNames
    .flatMap((name) => ((counts[name] ?? 0) > 0 ? [`${registerLabels[name]} ${counts[name]}`] : []))
    .join('、');

/** Imports of this year's entry, newest first. */
export const EarlierImports = () => {
  const earlier = useQuery(() => api.imports.list({}));
  if (earlier.kind === 'refused') return <ErrorBar error={earlier.error} />;
  const rows = earlier.kind === 'ready' ? earlier.data : [];
  return (
    <Sheet title="导入记录">
      <Table<Earlier>
        size="small"
        rowKey="id"
        loading={earlier.kind === 'loading'}
        dataSource={rows}
        pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        locale={{ emptyText: '还没有导入过表格。' }}
        columns={[
          { title: '时间', width: 150, render: (_, { appliedAt }) => localTime(appliedAt) },
          { title: '文件', dataIndex: 'fileName' },
          { title: '新增', render: (_, { created }) => total(created) },
          { title: '更新', render: (_, { replaced }) => total(replaced) },
          {
            title: '',
            width: 200,
            render: (_, { id, undoneAt }) =>
              undoneAt === null ? (
                <UndoImport importId={id} label="撤销" />
              ) : (
                <StateTag tone="plain">已撤销 {localTime(undoneAt)}</StateTag>
              ),
          },
        ]}
      />
    </Sheet>
  );
};
