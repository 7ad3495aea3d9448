/**
 * Files into a folder or onto a stick: where to, progress with a way to stop, what was written and where.
 *
 *     const write = useFolderWrite((folder, options) => api.packages.writeTask({ folder }, options), { label: texts.folder });
 *     {write.choice}
 *     <Button type="primary" disabled={write.target === undefined} loading={write.isRunning} onClick={write.start}>
 *     {write.course}
 *     {write.written && <Alert type="success" title={texts.done(write.written.where)} />}
 *
 * Dialogs that do nothing else are a `WriteDialog`.
 */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CallOptions } from '../../../rpc/client.ts';
import { useTask } from '../api/use-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { Target } from '../host/host.ts';
import { FolderChoice } from './folder-choice.tsx';

type Options = {
  /** of the choice, for who does not see it */
  label: string;
  /** true for what only prints: mounted queries need not ask again */
  changesNothing?: boolean;
  /** what is said while it runs, before the first stage */
  working?: string | undefined;
  /** a small button beside the places; without it the page has one of its own */
  button?: string;
};

type FolderWrite<Written> = {
  /** the places to choose from */
  choice: ReactNode;
  /** progress while it runs, afterwards why it was refused */
  course: ReactNode;
  /** undefined until one is chosen */
  target: Target | undefined;
  isRunning: boolean;
  /** nothing without a folder */
  start(): void;
  /** of the last run that went through, with the folder's name */
  written: { what: Written; where: string } | undefined;
};

/** @param write into the folder with this id; may be written in place */
export const useFolderWrite = <Written,>(
  write: (folder: string, options?: CallOptions) => Promise<Written>,
  { label, changesNothing = false, working, button }: Options,
): FolderWrite<Written> => {
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<{ what: Written; where: string }>();
  const task = useTask(write, { changesNothing });
  const run = async () => {
    if (target === undefined) return;
    setWritten(undefined);
    const what = await task.run(target.id);
    if (what !== undefined) setWritten({ what, where: target.label });
  };
  const start = () => void run();
  return {
    choice: (
      <FolderChoice label={label} value={target} onChange={setTarget} isDisabled={task.isRunning}>
        {button !== undefined && (
          <Button size="small" disabled={target === undefined || task.isRunning} onClick={start}>
            {button}
          </Button>
        )}
      </FolderChoice>
    ),
    course: (
      <>
        {task.isRunning && <TaskProgress progress={task.progress} onCancel={task.cancel} what={working} />}
        <ErrorBar error={task.error} onClose={task.clear} />
      </>
    ),
    target,
    isRunning: task.isRunning,
    start,
    written,
  };
};
