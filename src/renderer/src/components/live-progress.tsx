import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Progress } from '../../../rpc/reply.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';
import { TaskProgress } from './task-progress.tsx';

/** What `useLiveTask` answers, as far as it is shown here. */
type Shown = {
  isRunning: boolean;
  isStopped: boolean;
  progress: Progress | undefined;
  cancel(): void;
  again(): void;
};

/** Shorter runs show nothing, in milliseconds: it would only flash. */
const QUIET_MS = 500;

/** How far something long in a page is, with a way to stop it, and to start it again once it was stopped. */
export const LiveProgress = ({ task, what }: { task: Shown; what: string }) => {
  if (task.isStopped)
    return (
      <Alert
        type="info"
        showIcon
        title={texts.stopped(what)}
        action={
          <Button size="small" onClick={task.again}>
            {texts.runAgain}
          </Button>
        }
      />
    );
  return task.isRunning ? <Running task={task} what={what} /> : null;
};

const Running = ({ task, what }: { task: Shown; what: string }) => {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <TaskProgress progress={task.progress} what={what} onCancel={task.cancel} /> : null;
};
