/** A button pressed twice: the second of two equal long calls waits for the first and is given the same answer. */
import type { Job, Progress, Reply } from '../../rpc/reply.ts';

type Call = (path: string, input: unknown, job: Job) => Promise<Reply>;
type Running = { reply: Promise<Reply>; stop: AbortController; watched: Job; report(progress: Progress): void };

/**
 * Who asked last sees the progress and can stop the call; a call that is being stopped is joined by nobody.
 *
 * @param mayJoin which paths: those that may take their time and whose answer is for anyone who asked the same
 */
export function joinCalls(mayJoin: (path: string) => boolean, call: Call): Call {
  const running = new Map<string, Running>();
  const start = (key: string, path: string, input: unknown, job: Job): Running => {
    const stop = new AbortController();
    const mine: Running = {
      stop,
      watched: job,
      report: (progress) => mine.watched.report(progress),
      reply: Promise.resolve().then(() => call(path, input, { signal: stop.signal, report: mine.report })),
    };
    running.set(key, mine);
    mine.reply = mine.reply.finally(() => {
      if (running.get(key) === mine) running.delete(key);
    });
    return mine;
  };
  const watch = (one: Running, job: Job): void => {
    one.watched = job;
    const stop = (): void => {
      if (one.watched === job) one.stop.abort(job.signal.reason);
    };
    if (job.signal.aborted) stop();
    else job.signal.addEventListener('abort', stop, { once: true });
  };
  return (path, input, job) => {
    if (!mayJoin(path)) return call(path, input, job);
    const key = JSON.stringify([path, input]);
    const found = running.get(key);
    const one = found === undefined || found.stop.signal.aborted ? start(key, path, input, job) : found;
    watch(one, job);
    return one.reply;
  };
}
