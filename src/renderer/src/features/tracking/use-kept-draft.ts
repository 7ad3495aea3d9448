import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApiError } from '../../../../rpc/client.ts';
import { asApiError } from '../../api/as-api-error.ts';
import { pending } from '../../api/pending.ts';
import { useFlush } from '../../components/leaving.ts';
import { UNSAVED_MS } from '../../components/use-autosave.ts';

/**
 * Words about a package that are being written: kept in the ledger while they are typed, and when their form or the
 * window goes away.
 *
 * @param start what was kept the last time
 * @param save  writes the whole draft
 */
export const useKeptDraft = <Draft extends object>(start: Draft, save: (draft: Draft) => Promise<unknown>) => {
  const [draft, setDraft] = useState(start);
  const [error, setError] = useState<ApiError>();
  const newest = useRef(draft);
  const isKept = useRef(true);
  /** @returns false when it was refused; `error` says why, and the next try takes it along */
  const keep = async (): Promise<boolean> => {
    if (isKept.current) return true;
    isKept.current = true;
    try {
      await pending(save(newest.current));
      setError(undefined);
      return true;
    } catch (failure) {
      isKept.current = false;
      setError(asApiError(failure));
      return false;
    }
  };
  const onTime = useEffectEvent(keep);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (isKept.current) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void onTime();
    }, UNSAVED_MS);
  }, [draft]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useFlush(() => void keep());
  const change = (next: Partial<Draft>) => {
    newest.current = { ...newest.current, ...next };
    isKept.current = false;
    setDraft(newest.current);
  };
  /** After it was sent, or thrown away, nothing is kept any more. */
  const forget = () => {
    isKept.current = true;
  };
  return { draft, error, change, keep, forget };
};
