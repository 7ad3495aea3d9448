import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { CallOptions } from '../../../rpc/client.ts';
import { useTask } from '../api/use-task.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { TaskProgress } from '../components/task-progress.tsx';
import type { Target } from '../host/host.ts';
import { FolderChoice } from './folder-choice.tsx';

type Props<Written> = {
  /** `where` names the folder choice, `write` the button */
  texts: { title: string; where: string; write: string; close: string };
  width?: number;
  /** writes into the folder with this id */
  write(folder: string, options?: CallOptions): Promise<Written>;
  /** true for what only prints: mounted queries need not ask again */
  changesNothing?: boolean;
  /** false while something is still to be chosen */
  isReady?: boolean;
  /** what is said while it runs, before the first stage */
  working?: string;
  /** more buttons, before the two every such dialog has */
  buttons?: ReactNode;
  /** what there is to say of the chosen folder */
  about?(target: Target): ReactNode;
  /** what was written, with the folder's name */
  done(written: Written, where: string): ReactNode;
  onClose(): void;
  /** what is chosen or said before the folder */
  children?: ReactNode;
};

/**
 * Files into a folder or onto a stick: where to, progress with a way to stop, what was written.
 *
 *     <WriteDialog
 *       texts={texts}
 *       write={(folder, options) => api.packages.writeCrl({ folder }, options)}
 *       done={({ fileName }, where) => <Alert type="success" title={texts.written(where, fileName)} />}
 *       onClose={close}
 *     />
 */
export const WriteDialog = <Written,>({
  texts,
  width = 680,
  write,
  changesNothing = false,
  isReady = true,
  working,
  buttons,
  about,
  done,
  onClose,
  children,
}: Props<Written>) => {
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<{ what: Written; where: string }>();
  const task = useTask((folder: string, options) => write(folder, options), { changesNothing });
  const run = async () => {
    if (target === undefined) return;
    setWritten(undefined);
    const what = await task.run(target.id);
    if (what !== undefined) setWritten({ what, where: target.label });
  };
  return (
    <Modal
      open
      title={texts.title}
      width={width}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          {buttons}
          <Button onClick={onClose}>{texts.close}</Button>
          <Button
            type="primary"
            disabled={target === undefined || !isReady}
            loading={task.isRunning}
            onClick={() => void run()}
          >
            {texts.write}
          </Button>
        </>
      }
    >
      {children}
      <FolderChoice label={texts.where} value={target} onChange={setTarget} isDisabled={task.isRunning} />
      {target !== undefined && about?.(target)}
      {task.isRunning && <TaskProgress progress={task.progress} onCancel={task.cancel} what={working} />}
      <ErrorBar error={task.error} onClose={task.clear} />
      {written !== undefined && done(written.what, written.where)}
    </Modal>
  );
};
