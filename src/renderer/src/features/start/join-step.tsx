import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { TaskFileForm } from './task-file-form.tsx';

/** Takes over the task of a ledger that was made before it came. */
export const JoinStep = () => {
  const join = useTask(api.packages.join);
  const failed = join.error;
  return (
    <section aria-label="领取任务">
      <TaskFileForm submitLabel="核对并领取任务" isBusy={join.isRunning} onDone={(input) => void join.run(input)} />
      {join.isRunning && <TaskProgress progress={join.progress} onCancel={join.cancel} what="正在核对任务包" />}
      <ErrorBar error={failed} onClose={join.clear} />
    </section>
  );
};
