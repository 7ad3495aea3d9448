import type { Progress } from '../../../rpc/reply.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';
import { LiveProgress } from './live-progress.tsx';
import { Loading } from './loading.tsx';

type Props = {
  reading: { progress: Progress | undefined; isStopped: boolean; stop(): void; again(): void };
};

/** A page waits for its registers: how far it is where that takes longer, and a way to leave it. */
export const FactsLoading = ({ reading: { progress, isStopped, stop, again } }: Props) =>
  progress === undefined && !isStopped ? (
    <Loading />
  ) : (
    <LiveProgress
      what={texts.readingEntry}
      task={{
        isRunning: true,
        isStopped,
        progress: progress && { ...progress, stage: texts.readingEntry },
        cancel: stop,
        again,
      }}
    />
  );
