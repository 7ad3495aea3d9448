import { joinTexts } from '../../../../text/screens/start.ts';
import { useTask } from '../../api/use-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { TaskProgress } from '../../components/task-progress.tsx';
import { joinTask } from './join-task.ts';
import { TaskFileForm } from './task-file-form.tsx';

/** Takes over the task of a ledger that was made before it came. */
export const JoinStep = () => {
  const join = useTask(joinTask);
  const failed = join.error;
  return (
    <section aria-label={joinTexts.label}>
      <TaskFileForm submitLabel={joinTexts.check} isBusy={join.isRunning} onDone={(input) => void join.run(input)} />
      {join.isRunning && <TaskProgress progress={join.progress} onCancel={join.cancel} what={joinTexts.checking} />}
      <ErrorBar error={failed} onClose={join.clear} />
    </section>
  );
};
