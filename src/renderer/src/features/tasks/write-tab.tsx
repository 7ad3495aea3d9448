import { Alert, Button } from 'antd';
import { useState } from 'react';
import { writeTaskTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTask } from '../../api/use-task.ts';
import { CountyRoot } from '../../app/county-root.tsx';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';
import type { HeldTask } from './held-task.ts';
import { VersionsSheet } from './versions-sheet.tsx';

/** 写出任务包: signed with the county's key, into a folder or onto a stick; beside it the notice with the root code. */
export const WriteTab = ({ task }: { task: HeldTask }) => {
  const keys = useQuery(() => api.keys.get({}));
  if (keys.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  const { rootCode } = keys.data;
  if (rootCode === null)
    return <EmptyState title={texts.noKeys} next={{ label: texts.toSetup, onClick: () => goTo('setup') }} />;
  if (task.settings.units.length < 2)
    return (
      <EmptyState
        title={texts.onlyCounty}
        next={{ label: texts.toUnits, onClick: () => goTo('tasks', { tab: 'units' }) }}
      />
    );
  return (
    <>
      <WriteSheet task={task} />
      <VersionsSheet />
      <Sheet title={texts.notice}>
        <CountyRoot code={rootCode} />
      </Sheet>
    </>
  );
};

type Written = Awaited<ReturnType<typeof api.packages.writeTask>> & { where: string };

const WriteSheet = ({ task: { settings, version, digest } }: { task: HeldTask }) => {
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<Written>();
  const write = useTask(api.packages.writeTask);
  const start = async (folder: Target) => {
    setWritten(undefined);
    const done = await write.run({ folder: folder.id });
    if (done !== undefined) setWritten({ ...done, where: folder.label });
  };
  const on = (all: readonly { on: boolean }[]): number => all.filter((one) => one.on).length;
  return (
    <Sheet title={texts.title}>
      <p>{texts.hint}</p>
      <p>
        {texts.overview(settings.units.length, on(settings.forms), on(settings.checks), settings.cycle.dueOn)}
        {digest === null ? texts.changedAfter : texts.again}
      </p>
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} isDisabled={write.isRunning} />
      <div className="button-row write-row">
        <Button
          type="primary"
          disabled={target === undefined}
          loading={write.isRunning}
          onClick={() => target !== undefined && void start(target)}
        >
          {texts.write}
        </Button>
        {target === undefined && <span className="hint">{texts.pickFolder}</span>}
      </div>
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} what={texts.writing} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {written !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.done(version, written.where)}
          description={
            <dl className="facts">
              <dt>{texts.file}</dt>
              <dd>{written.fileName}</dd>
              <dt>{texts.digest}</dt>
              <dd className="digest">{written.digest}</dd>
            </dl>
          }
        />
      )}
    </Sheet>
  );
};
