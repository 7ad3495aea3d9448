/**
 * Something long, with progress and a way to stop:
 *
 *     const submit = useTask(api.packages.submit);
 *     const done = await submit.run({ folder });
 *     {submit.isRunning && <TaskProgress progress={submit.progress} onCancel={submit.cancel} />}
 *     <ErrorBar error={submit.error} onClose={submit.clear} />
 */
import { useRef, useState } from 'react';
import type { ApiError, CallOptions } from '../../../rpc/client.ts';
import type { Progress } from '../../../rpc/reply.ts';
import { asApiError } from './as-api-error.ts';
import { paced } from './paced.ts';
import { refreshAll } from './refresh.ts';
import { withUnlock } from './with-unlock.ts';

export type Task<Input, Output> = {
  /** undefined when refused or stopped */
  run(input: Input): Promise<Output | undefined>;
  cancel(): void;
  progress: Progress | undefined;
  isRunning: boolean;
  /** a task the user stopped leaves none */
  error: ApiError | undefined;
  clear(): void;
};

/** @param changesNothing true for what only reads or prints: mounted queries need not ask again */
export const useTask = <Input, Output>(
  call: (input: Input, options?: CallOptions) => Promise<Output>,
  { changesNothing = false } = {},
): Task<Input, Output> => {
  const abort = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<ApiError>();
  const run = async (input: Input): Promise<Output | undefined> => {
    const mine = new AbortController();
    abort.current = mine;
    setIsRunning(true);
    setError(undefined);
    setProgress(undefined);
    const shown = paced(setProgress);
    try {
      return await withUnlock(() => call(input, { signal: mine.signal, onProgress: shown.show }));
    } catch (failure) {
      const refused = asApiError(failure);
      if (refused.code !== 'CANCELLED') setError(refused);
      return undefined;
    } finally {
      shown.end();
      // A stopped or refused task may have done a part of its work.
      if (!changesNothing) refreshAll();
      setIsRunning(false);
    }
  };
  const cancel = () => abort.current?.abort();
  return { run, cancel, progress, isRunning, error, clear: () => setError(undefined) };
};
