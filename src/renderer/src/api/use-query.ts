import { useEffect, useState } from 'react';
import { ApiError } from '../../../rpc/client.ts';

export type QueryState<Data> =
  { kind: 'loading' } | { kind: 'ready'; data: Data } | { kind: 'refused'; error: ApiError };

/**
 * What the core answers to one read, asked once when the component appears.
 *
 * @param ask stable function (declared outside the component), or it is asked again at every change
 */
export const useQuery = <Data>(ask: () => Promise<Data>): QueryState<Data> => {
  const [state, setState] = useState<QueryState<Data>>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    const show = (next: QueryState<Data>) => void (isGone || setState(next));
    ask().then(
      (data) => show({ kind: 'ready', data }),
      (error: unknown) =>
        show({ kind: 'refused', error: error instanceof ApiError ? error : new ApiError('API_BROKEN', {}) }),
    );
    return () => {
      isGone = true;
    };
  }, [ask]);
  return state;
};
