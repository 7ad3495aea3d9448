import { Button, Table } from 'antd';
import { useState } from 'react';
import { reviewersTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { reviewColumns, reviewRows } from './review-list.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { TakeAnswer } from './take-answer.tsx';

type Person = { name: string; units: number; reviewed: number; disputed: number };
type Bundle = Awaited<ReturnType<typeof api.reviews.listBundles>>[number];

/** 复核分工: who has which units, bundles out and answers back. */
export const ReviewersTab = () => {
  const tracked = useQuery(() => api.tracking.list({}));
  const bundles = useQuery(() => api.reviews.listBundles({}));
  const [isAssigning, setIsAssigning] = useState(false);
  const [bundled, setBundled] = useState<string>();
  const [written, setWritten] = useState<string>();
  const write = useTask(api.reviews.writeBundle);
  if (tracked.kind === 'refused') return <ErrorBar error={tracked.error} />;
  const units = tracked.kind === 'ready' ? tracked.data : [];
  const names = [...new Set(units.flatMap(({ reviewer }) => reviewer ?? []))];
  const people = names.map((name): Person => {
    const mine = units.filter(({ reviewer }) => reviewer === name);
    const isReviewed = (unit: (typeof units)[number]) => unit.reviews.some(({ reviewer }) => reviewer === name);
    return {
      name,
      units: mine.length,
      reviewed: mine.filter(isReviewed).length,
      disputed: mine.filter(({ isDisputed }) => isDisputed).length,
    };
  });
  return (
    <>
      <Sheet
        title={texts.people}
        extra={
          <span className="button-row">
            <Button size="small" disabled={units.length === 0} onClick={() => setIsAssigning(true)}>
              {texts.assignAll}
            </Button>
            <ListExport
              list={{ title: texts.listTitle, columns: reviewColumns, rows: () => reviewRows(units, names) }}
            />
          </span>
        }
      >
        <p className="hint">{texts.peopleHint}</p>
        {written !== undefined && <p role="status">{written}</p>}
        <Table<Person>
          className="narrow-table"
          size="small"
          locale={{ emptyText: texts.nobody }}
          rowKey="name"
          pagination={false}
          dataSource={people}
          columns={[
            { title: texts.person, dataIndex: 'name' },
            { title: texts.count, dataIndex: 'units', width: 90, align: 'right' },
            { title: texts.reviewed, dataIndex: 'reviewed', width: 100, align: 'right' },
            { title: texts.disputed, dataIndex: 'disputed', width: 100, align: 'right' },
            {
              title: texts.bundles,
              width: 160,
              render: (_, { name }) => (
                <Button size="small" onClick={() => setBundled(name)}>
                  {texts.bundle}
                </Button>
              ),
            },
          ]}
        />
      </Sheet>
      <Sheet title={texts.bundles}>
        <Table<Bundle>
          className="narrow-table"
          size="small"
          rowKey="id"
          pagination={false}
          locale={{ emptyText: texts.none }}
          dataSource={bundles.kind === 'ready' ? bundles.data : []}
          columns={[
            { title: texts.person, dataIndex: 'reviewer' },
            { title: texts.units, width: 100, align: 'right', render: (_, one) => one.units.length },
            { title: texts.writtenAt, width: 160, render: (_, { writtenAt }) => localTime(writtenAt) },
            {
              title: texts.back,
              width: 200,
              render: (_, { takenInAt }) => (takenInAt === null ? texts.notBack : texts.backAt(localTime(takenInAt))),
            },
          ]}
        />
      </Sheet>
      <TakeAnswer />
      {isAssigning && <AssignDialog units={units.map(({ unit }) => unit)} onClose={() => setIsAssigning(false)} />}
      {bundled !== undefined && (
        <SecretDialog
          title={texts.bundleTitle(bundled)}
          hint={texts.bundleHint}
          confirm={texts.write}
          passphrase={texts.passphrase}
          isNew
          isRunning={write.isRunning}
          onWrite={(target, passphrase) =>
            void write.run({ folder: target.id, reviewer: bundled, passphrase }).then((done) => {
              if (done === undefined) return;
              setWritten(texts.written(target.label, done.fileName));
              setBundled(undefined);
            })
          }
          onClose={() => setBundled(undefined)}
        >
          {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
          <ErrorBar error={write.error} onClose={write.clear} />
        </SecretDialog>
      )}
    </>
  );
};
