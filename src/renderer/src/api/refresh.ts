/**
 * One counter for the whole page: every successful command raises it, and every mounted query asks again. The ledger is
 * local, so asking again is cheaper than keeping copies right.
 */
import { useSyncExternalStore } from 'react';

let count = 0;
const listeners = new Set<() => void>();

/** All mounted queries ask again. */
export const refreshAll = (): void => {
  count += 1;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useRefreshCount = (): number => useSyncExternalStore(subscribe, () => count);
