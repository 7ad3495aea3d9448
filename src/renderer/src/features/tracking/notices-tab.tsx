import { Button, Table } from 'antd';
import { useState } from 'react';
import { errorSentence } from '../../../../text/errors.ts';
import { noticesTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { AnswerObstacle, useAnswerObstacle } from '../../app/answer-obstacle.tsx';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

type Notice = Awaited<ReturnType<typeof api.approvals.listNotices>>[number];
type Written = Awaited<ReturnType<typeof api.approvals.writeNotices>>['written'];

/** 核定通知: who has not been told yet, and one notice for each of them. */
export const NoticesTab = () => {
  const { units } = useTaskSettings();
  const notices = useQuery(() => api.approvals.listNotices({}));
  const obstacle = useAnswerObstacle();
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<{ where: string; files: Written }>();
  const write = useTask(api.approvals.writeNotices);
  if (notices.kind === 'refused') return <ErrorBar error={notices.error} />;
  const rows = notices.kind === 'ready' ? notices.data : [];
  const open = rows.filter(({ changed }) => changed > 0);
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const run = async () => {
    if (target === undefined) return;
    const done = await write.run({ folder: target.id });
    if (done !== undefined) setWritten({ where: target.label, files: done.written });
  };
  return (
    <Sheet title={texts.title}>
      <p className="hint">{texts.hint}</p>
      <AnswerObstacle obstacle={obstacle} />
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} isDisabled={write.isRunning} />
      <Button
        type="primary"
        disabled={target === undefined || open.length === 0 || obstacle !== undefined}
        loading={write.isRunning}
        onClick={() => void run()}
      >
        {texts.write(open.length)}
      </Button>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {written !== undefined && (
        <div role="status">
          <p>{texts.written(written.files.filter(({ error }) => error === null).length, written.where)}</p>
          {written.files.map(
            ({ unit, name, error }) => error !== null && <p key={unit}>{texts.failed(name, errorSentence(error))}</p>,
          )}
        </div>
      )}
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
