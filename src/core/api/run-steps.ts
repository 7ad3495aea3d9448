import type { Job, Progress } from '../../rpc/reply.ts';

/** Lets what waits be answered: other calls, and the one that stops this one. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** For callers that neither look nor stop. */
export const quietJob: Job = { signal: new AbortController().signal, report: () => undefined };

/** Says where a long call is, lets others have their turn, and ends here when the call was stopped. */
export async function nextStep(job: Job, progress: Progress): Promise<void> {
  job.report(progress);
  await nextTurn();
  job.signal.throwIfAborted();
}

/**
 * Runs a pure rule that stops on the way, with progress, and leaves it at the next stop when the call was stopped.
 *
 * @param stageOf Chinese words for where it is
 */
export async function runSteps<Step extends { done: number; total: number }, Result>(
  steps: Generator<Step, Result>,
  job: Job,
  stageOf: (step: Step) => string,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    await nextStep(job, { stage: stageOf(step.value), done, total });
  }
}
