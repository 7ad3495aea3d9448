import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
  const key = `${refreshed}/${asked}`;
  const [report, setReport] = useState<CheckReport>();
  const [error, setError] = useState<ApiError>();
  const [progress, setProgress] = useState<Progress>();
  const [isSlow, setIsSlow] = useState(false);
  const [ended, setEnded] = useState({ key: '', isStopped: false });
  const run = useRef<AbortController>(undefined);
  const end = (isStopped: boolean) => {
    setEnded({ key, isStopped });
    setProgress(undefined);
    setIsSlow(false);
  };
  const onEnd = useEffectEvent((made: CheckReport | undefined, failure: ApiError | undefined) => {
    end(false);
    setError(failure);
    if (made !== undefined) setReport(made);
  });
  useEffect(() => {
    const mine = new AbortController();
    run.current = mine;
    const slow = setTimeout(() => setIsSlow(true), QUIET_MS);
    const isGone = () => mine.signal.reason === GONE;
    const answer = (made?: CheckReport, failure?: ApiError) => {
      clearTimeout(slow);
      if (!isGone()) onEnd(made, failure);
    };
    const onProgress = (step: Progress) => void (isGone() || setProgress(step));
    api.checks.run({}, { signal: mine.signal, onProgress }).then(
      (made) => answer(made),
      (failure: unknown) => answer(undefined, asApiError(failure)),
    );
    return () => {
      clearTimeout(slow);
      mine.abort(GONE);
    };
  }, [key]);
  return {
    report,
    error,
    isStopped: ended.key === key && ended.isStopped,
    isRunning: ended.key !== key,
    /** true: long enough to show how far it is, and a way to stop */
    isSlow: isSlow && ended.key !== key,
    progress,
    /** At once, even where the core is just in the middle of a check. */
    stop: () => {
      run.current?.abort(GONE);
      end(true);
    },
    again: () => setAsked((count) => count + 1),
  };
}
