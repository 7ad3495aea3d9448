/** Server ends keep their running calls here, so that a call can be cancelled by its id. */
import type { Progress, Reply, Serve } from './reply.ts';

export type Call = { id: string; path: string; input: unknown };

export type RunningCalls = {
  /** Runs one call to its reply. Two running calls never share an id, or one could not be cancelled. */
  run(call: Call, report: (progress: Progress) => void): Promise<Reply>;
  /** Asks a call to stop; its reply still comes. Unknown ids are ignored: the call may just have ended. */
  cancel(id: string): void;
  /** Asks every call to stop; resolves when each has answered, so that the core can be closed under nobody. */
  endAll(): Promise<void>;
};

export const runningCalls = (serve: Serve): RunningCalls => {
  const running = new Map<string, AbortController>();
  let whenIdle = () => {};
  return {
    async run({ id, path, input }, report) {
      const abort = new AbortController();
      running.set(id, abort);
      try {
        return await serve(path, input, { signal: abort.signal, report });
      } finally {
        running.delete(id);
        if (running.size === 0) whenIdle();
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    endAll: () =>
      new Promise((resolve) => {
        whenIdle = resolve;
        running.forEach((abort) => abort.abort());
        if (running.size === 0) resolve();
      }),
  };
};
