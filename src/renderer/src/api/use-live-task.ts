/**
 * Something long that follows a choice, a preview for example:
 *
 *     const seen = useLiveTask(JSON.stringify([form, draft]), (options) => api.documents.preview({ … }, options));
 *
 * Runs when it appears, when the key changes and after every successful command; the run before is stopped and its answer
 * thrown away. What was answered last stays until the next answer, so that nothing flickers. Nothing is thrown.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApiError, CallOptions } from '../../../rpc/client.ts';
import type { Progress } from '../../../rpc/reply.ts';
import { asApiError } from './as-api-error.ts';
import { useRefreshCount } from './refresh.ts';
import { withUnlock } from './with-unlock.ts';

export type LiveTask<Output> = {
  /** the newest answer and the key it was made for */
  answer: { key: string; output: Output } | undefined;
  isRunning: boolean;
  progress: Progress | undefined;
  error: ApiError | undefined;
  /** true after `cancel`, until it runs again */
  isStopped: boolean;
  cancel(): void;
  again(): void;
};

type Ended = { run: string; error?: ApiError; isStopped?: boolean };

/** @param key plain text the answer depends on; undefined = nothing to do */
export const useLiveTask = <Output>(
  key: string | undefined,
  make: (options: Required<Pick<CallOptions, 'signal' | 'onProgress'>>) => Promise<Output>,
): LiveTask<Output> => {
  const [answer, setAnswer] = useState<{ key: string; output: Output }>();
  const [ended, setEnded] = useState<Ended>();
  const [progress, setProgress] = useState<{ run: string; progress: Progress }>();
  const [count, setCount] = useState(0);
  const abort = useRef<AbortController>(undefined);
  const refreshed = useRefreshCount();
  const run = JSON.stringify([key, count, refreshed]);
  const onMake = useEffectEvent(make);
  useEffect(() => {
    if (key === undefined) return undefined;
    const mine = new AbortController();
    abort.current = mine;
    const { signal } = mine;
    const report = (next: Progress) => void (signal.aborted || setProgress({ run, progress: next }));
    withUnlock(() => onMake({ signal, onProgress: report })).then(
      (output) => {
        if (signal.aborted) return;
        setAnswer({ key, output });
        setEnded({ run });
      },
      (error: unknown) => void (signal.aborted || setEnded({ run, error: asApiError(error) })),
    );
    return () => mine.abort();
  }, [run, key]);
  const isEnded = ended?.run === run;
  return {
    answer,
    isRunning: key !== undefined && !isEnded,
    progress: progress?.run === run ? progress.progress : undefined,
    error: isEnded ? ended.error : undefined,
    isStopped: isEnded && ended.isStopped === true,
    cancel: () => {
      abort.current?.abort();
      setEnded({ run, isStopped: true });
    },
    again: () => setCount((before) => before + 1),
  };
};
