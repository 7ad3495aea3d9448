import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { againTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { Target } from '../../host/host.ts';
import { StickContents } from './stick-contents.tsx';

type Props = { digest: string; seq: number; onClose(): void };

/** A package that was sent, once more onto another stick: the same digest, nothing new is sent. */
export const AgainDialog = ({ digest, seq, onClose }: Props) => {
  const [target, setTarget] = useState<Target>();
  const [written, setWritten] = useState<string>();
  const write = useTask(api.packages.writeAgain, { changesNothing: true });
  const save = async () => {
    if (target === undefined) return;
    setWritten(undefined);
    const done = await write.run({ digest, folder: target.id });
    if (done !== undefined) setWritten(texts.written(target.label, done.fileName));
  };
  return (
    <Modal
      open
      title={texts.title(seq)}
      width={680}
      closable={{ 'aria-label': texts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{texts.close}</Button>
          <Button type="primary" disabled={target === undefined} loading={write.isRunning} onClick={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <p className="hint">{texts.hint}</p>
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} isDisabled={write.isRunning} />
      {target !== undefined && <StickContents target={target} />}
      {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorBar error={write.error} onClose={write.clear} />
      {written !== undefined && <Alert type="success" showIcon role="status" title={written} />}
    </Modal>
  );
};
