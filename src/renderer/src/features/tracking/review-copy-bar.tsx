import { Alert, Button } from 'antd';
import { useState } from 'react';
import { reviewCopyTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { SecretDialog } from './secret-dialog.tsx';

type Props = { reviewer: string; count: number };

/** Says that this is a review copy, and takes what was written in it back to the lead. */
export const ReviewCopyBar = ({ reviewer, count }: Props) => {
  const [isWriting, setIsWriting] = useState(false);
  const [written, setWritten] = useState<string>();
  const write = useTask(api.reviews.writeAnswer, { changesNothing: true });
  return (
    <>
      <Alert
        type="info"
        showIcon
        role="note"
        title={texts.bar(reviewer, count)}
        action={
          <Button type="primary" onClick={() => setIsWriting(true)}>
            {texts.write}
          </Button>
        }
      />
      {written !== undefined && <p role="status">{written}</p>}
      {isWriting && (
        <SecretDialog
          title={texts.title}
          hint=""
          confirm={texts.confirm}
          passphrase={texts.passphrase}
          isNew={false}
          isRunning={write.isRunning}
          onWrite={(target, passphrase) =>
            void write.run({ folder: target.id, passphrase }).then((done) => {
              if (done === undefined) return;
              setWritten(texts.written(target.label, done.fileName, done.reviews));
              setIsWriting(false);
            })
          }
          onClose={() => setIsWriting(false)}
        >
          {write.isRunning && <TaskProgress progress={write.progress} onCancel={write.cancel} />}
          <ErrorBar error={write.error} onClose={write.clear} />
        </SecretDialog>
      )}
    </>
  );
};
