import { Button, Progress as Bar } from 'antd';
import type { Progress } from '../../../rpc/reply.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';

type Props = { progress: Progress | undefined; onCancel?: () => void; what?: string | undefined };

/** Stage, count and a way to stop of a long call. */
export const TaskProgress = ({ progress, onCancel, what = texts.working }: Props) => {
  const { stage = what, done = 0, total, isFinal = false } = progress ?? {};
  const percent = total === undefined || total === 0 ? undefined : Math.floor((done / total) * 100);
  return (
    <div className="task-progress" role="status" aria-live="polite">
      <div className="task-line">
        <span>
          {stage}
          {total === undefined ? '……' : texts.doneOf(done, total)}
        </span>
        {onCancel !== undefined && (
          <Button size="small" disabled={isFinal} onClick={onCancel}>
            {isFinal ? texts.tooLateToStop : texts.stop}
          </Button>
        )}
      </div>
      <Bar percent={percent ?? 100} status="active" showInfo={percent !== undefined} aria-label={stage} />
    </div>
  );
};
