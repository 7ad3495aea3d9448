import { Table } from 'antd';
import { registerCounts } from '../../../../text/register-counts.ts';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { UndoImport } from './undo-import.tsx';
import { StateTag } from '../../components/state-tag.tsx';

const texts = importsTexts.earlier;

type Earlier = Awaited<ReturnType<typeof api.imports.list>>[number];

/** Imports of this year's entry, newest first. */
export const EarlierImports = () => {
  const earlier = useQuery(() => api.imports.list({}));
  if (earlier.kind === 'refused') return <ErrorBar error={earlier.error} />;
  const rows = earlier.kind === 'ready' ? earlier.data : [];
  return (
    <Sheet title={texts.title}>
      <Table<Earlier>
        className="middling-table"
        size="small"
        rowKey="id"
        loading={earlier.kind === 'loading'}
        dataSource={rows}
        pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        locale={{ emptyText: texts.none }}
        columns={[
          { title: texts.at, width: 150, render: (_, { appliedAt }) => localTime(appliedAt) },
          { title: texts.file, dataIndex: 'fileName' },
          { title: texts.created, width: 240, render: (_, { created }) => registerCounts(created) },
          { title: texts.replaced, width: 240, render: (_, { replaced }) => registerCounts(replaced) },
          {
            title: <span className="sr-only">{texts.actions}</span>,
            width: 200,
            render: (_, { id, undoneAt }) =>
              undoneAt === null ? (
                <UndoImport importId={id} label={importsTexts.undo.short} />
              ) : (
                <StateTag tone="plain">{importsTexts.undo.undone(localTime(undoneAt))}</StateTag>
              ),
          },
        ]}
      />
    </Sheet>
  );
};
