/**
 * Reading in a page:
 *
 *     const risks = useQuery(() => api.risks.list({}), []);
 *     if (risks.kind === 'loading') return <Loading />;
 *     if (risks.kind === 'refused') return <ErrorBar error={risks.error} />;
 *     risks.data …
 *
 * Asked when the component appears, when `deps` change and after every successful command of the page; while it is
 * asked again the data before stay. Nothing is thrown.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import type { ApiError } from '../../../rpc/client.ts';
import { asApiError } from './as-api-error.ts';
import { useRefreshCount } from './refresh.ts';

type Known<Data> = { kind: 'loading' } | { kind: 'ready'; data: Data } | { kind: 'refused'; error: ApiError };
export type QueryState<Data> = Known<Data> & { refetch(): void };

/**
 * What the core answers to one read.
 *
 * @param ask  may be written in place; the newest one is used
 * @param deps plain values (JSON) the answer depends on
 */
export const useQuery = <Data>(ask: () => Promise<Data>, deps: readonly unknown[] = []): QueryState<Data> => {
  const [known, setKnown] = useState<Known<Data> & { key: string }>({ kind: 'loading', key: '' });
  const [again, setAgain] = useState(0);
  const refreshed = useRefreshCount();
  const key = JSON.stringify(deps);
  const onAsk = useEffectEvent(ask);
  useEffect(() => {
    let isGone = false;
    const show = (next: Known<Data>) => void (isGone || setKnown({ ...next, key }));
    onAsk().then(
      (data) => show({ kind: 'ready', data }),
      (error: unknown) => show({ kind: 'refused', error: asApiError(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [key, again, refreshed]);
  const refetch = () => setAgain((count) => count + 1);
  // Data of other deps would be another row's data: better none.
  return known.key === key ? { ...known, refetch } : { kind: 'loading', refetch };
};
