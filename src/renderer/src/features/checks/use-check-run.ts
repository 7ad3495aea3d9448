import { useEffect, useState } from 'react';
import type { Progress } from '../../../../rpc/reply.ts';
import type { ApiError } from '../../../../rpc/client.ts';
import { asApiError } from '../../api/as-api-error.ts';
import { api } from '../../api/client.ts';
import { useRefreshCount } from '../../api/refresh.ts';

export type CheckReport = Awaited<ReturnType<typeof api.checks.run>>;

/** Why a run was given up: another one took its place, its page went, or a person stopped it. */
const GONE = 'gone';

/** Shorter runs show nothing, in milliseconds: it would only flash. */
const QUIET_MS = 500;

/**
 * The checks, run when the page appears and again after every change. The report before stays while a new one is made,
 * and when a run is stopped.
 */
export function useCheckRun() {
  const refreshed = useRefreshCount();
  const [asked, setAsked] = useState(0);
  const [report, setReport] = useState<CheckReport>();
  const [error, setError] = useState<ApiError>();
  const [progress, setProgress] = useState<Progress>();
  const [isSlow, setIsSlow] = useState(false);
  const [isStopped, setIsStopped] = useState(false);
  const [run, setRun] = useState<AbortController>();
  useEffect(() => {
    const mine = new AbortController();
    const slow = setTimeout(() => setIsSlow(true), QUIET_MS);
    const isGone = () => mine.signal.reason === GONE;
    const end = (made: CheckReport | undefined, failure: ApiError | undefined) => {
      if (isGone()) return;
      clearTimeout(slow);
      setRun(undefined);
      setProgress(undefined);
      setIsSlow(false);
      setError(failure);
      if (made !== undefined) setReport(made);
    };
    const onProgress = (step: Progress) => void (isGone() || setProgress(step));
    setRun(mine);
    setIsStopped(false);
    api.checks.run({}, { signal: mine.signal, onProgress }).then(
      (made) => end(made, undefined),
      (failure: unknown) => end(undefined, asApiError(failure)),
    );
    return () => {
      clearTimeout(slow);
      mine.abort(GONE);
    };
  }, [refreshed, asked]);
  /** At once, even where the core is just in the middle of a check. */
  const stop = () => {
    run?.abort(GONE);
    setRun(undefined);
    setProgress(undefined);
    setIsSlow(false);
    setIsStopped(true);
  };
  return {
    report,
    error,
    isStopped,
    isRunning: run !== undefined,
    /** true: long enough to show how far it is, and a way to stop */
    isSlow,
    progress,
    stop,
    again: () => setAsked((count) => count + 1),
  };
}
