import { workbenchTexts } from '../../../../text/screens/workbench.ts';
import { api } from '../../api/client.ts';
import { useLiveTask } from '../../api/use-live-task.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LiveProgress } from '../../components/live-progress.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StepList } from './step-list.tsx';

const texts = workbenchTexts.progress;

/** 办理进度: counted and checked beside the rest of the page, so that a large year does not hold it up. */
export const OwnWork = ({ isSent }: { isSent: boolean }) => {
  const work = useLiveTask('work', (options) => api.workbench.work({}, options));
  const state = (
    <>
      <LiveProgress task={work} what={texts.counting} />
      <ErrorBar error={work.error} />
    </>
  );
  if (work.answer === undefined) return <Sheet title={texts.title}>{state}</Sheet>;
  return (
    <>
      {state}
      <StepList work={work.answer.output} isSent={isSent} />
    </>
  );
};
