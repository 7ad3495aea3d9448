import { Button, Table } from 'antd';
import { errorSentence } from '../../../../text/errors.ts';
import { noticesTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { AnswerObstacle, useAnswerObstacle } from '../../app/answer-obstacle.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';

type Notice = Awaited<ReturnType<typeof api.approvals.listNotices>>[number];

/** 核定通知: who has not been told yet, and one notice for each of them. */
export const NoticesTab = () => {
  const { units } = useTaskSettings();
  const notices = useQuery(() => api.approvals.listNotices({}));
  const obstacle = useAnswerObstacle();
  const write = useFolderWrite((folder, options) => api.approvals.writeNotices({ folder }, options), {
    label: texts.folder,
  });
  if (notices.kind === 'refused') return <ErrorBar error={notices.error} />;
  const rows = notices.kind === 'ready' ? notices.data : [];
  const open = rows.filter(({ changed }) => changed > 0);
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.hint}</p>
      <AnswerObstacle obstacle={obstacle} />
      {write.choice}
      <Button
        type="primary"
        disabled={write.target === undefined || open.length === 0 || obstacle !== undefined}
        loading={write.isRunning}
        onClick={write.start}
      >
        {texts.write(open.length)}
      </Button>
      {write.course}
      {write.written !== undefined && <WrittenNotices files={write.written.what.written} where={write.written.where} />}
      <Table<Notice>
        className="narrow-table"
        size="small"
        rowKey="unit"
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        locale={{ emptyText: texts.none }}
        dataSource={rows}
        columns={[
          { title: texts.unit, render: (_, { unit }) => nameOf(unit) },
          { title: texts.levels, dataIndex: 'levels', width: 100, align: 'right' },
          { title: texts.changed, dataIndex: 'changed', width: 140, align: 'right' },
          {
            title: texts.writtenAt,
            width: 180,
            render: (_, { writtenAt }) => (writtenAt === null ? texts.never : localTime(writtenAt)),
          },
        ]}
      />
    </Sheet>
  );
};

type WrittenProps = { files: Awaited<ReturnType<typeof api.approvals.writeNotices>>['written']; where: string };

const WrittenNotices = ({ files, where }: WrittenProps) => (
  <div role="status">
    <p>{texts.written(files.filter(({ error }) => error === null).length, where)}</p>
    {files.map(
      ({ unit, name, error }) => error !== null && <p key={unit}>{texts.failed(name, errorSentence(error))}</p>,
    )}
  </div>
);
