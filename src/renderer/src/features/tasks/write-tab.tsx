import { Alert, Button } from 'antd';
import { writeTaskTexts as texts } from '../../../../text/screens/tasks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { CountyRoot } from '../../app/county-root.tsx';
import { goTo } from '../../app/location.ts';
import { useFolderWrite } from '../../app/use-folder-write.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
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

const WriteSheet = ({ task: { settings, version, digest } }: { task: HeldTask }) => {
  const write = useFolderWrite((folder, options) => api.packages.writeTask({ folder }, options), {
    label: texts.folder,
    working: texts.writing,
  });
  const { written } = write;
  const on = (all: readonly { on: boolean }[]): number => all.filter((one) => one.on).length;
  return (
    <Sheet title={texts.title}>
      <p>{texts.hint}</p>
      <p>
        {texts.overview(settings.units.length, on(settings.forms), on(settings.checks), settings.cycle.dueOn)}
        {digest === null ? texts.changedAfter : texts.again}
      </p>
      {write.choice}
      <div className="button-row write-row">
        <Button type="primary" disabled={write.target === undefined} loading={write.isRunning} onClick={write.start}>
          {texts.write}
        </Button>
        {write.target === undefined && <span className="hint">{texts.pickFolder}</span>}
      </div>
      {write.course}
      {written !== undefined && (
        <Alert
          type="success"
          showIcon
          title={texts.done(version, written.where)}
          description={
            <dl className="facts">
              <dt>{texts.file}</dt>
              <dd>{written.what.fileName}</dd>
              <dt>{texts.digest}</dt>
              <dd className="digest">{written.what.digest}</dd>
            </dl>
          }
        />
      )}
    </Sheet>
  );
};
