import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { CallOptions } from '../../../../rpc/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import type { Target } from '../../host/host.ts';

type Words = {
  title: string;
  hint: string;
  where: string;
  write: string;
  close: string;
  written(where: string, file: string): string;
};
type Props = {
  texts: Words;
  write(folder: string, options?: CallOptions): Promise<{ fileName: string }>;
  onClose(): void;
};

/** One office file into a folder: where, write, what it is called. */
export const WriteFileDialog = ({ texts, write, onClose }: Props) => {
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<string>();
  const task = useTask(({ folder }: { folder: string }, options) => write(folder, options));
  const run = async () => {
    if (target === undefined) return;
    const sent = await task.run({ folder: target.id });
    if (sent !== undefined) setWritten(texts.written(target.label, sent.fileName));
  };
  return (
    <Modal
      open
      title={texts.title}
      width={640}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button type="primary" disabled={target === undefined} loading={task.isRunning} onClick={() => void run()}>
            {texts.write}
          </Button>
        </>
      }
    >
      <p className="hint">{texts.hint}</p>
      <FolderChoice label={texts.where} value={target} onChange={setTarget} isDisabled={task.isRunning} />
      {task.isRunning && <TaskProgress progress={task.progress} />}
      <ErrorBar error={task.error} onClose={task.clear} />
      {written !== undefined && <Alert type="success" showIcon role="status" title={written} />}
    </Modal>
  );
};
