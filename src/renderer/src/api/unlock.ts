/**
 * Keys are opened only when a call needs them: a call that is refused with KEYS_LOCKED waits here while the frame asks
 * for the passphrase, and is then made once more. Pages need do nothing; one whose reply lists KEYS_LOCKED per file
 * calls `askUnlock()` itself.
 */
import { useSyncExternalStore } from 'react';

type Waiting = (isUnlocked: boolean) => void;

let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();
const setWaiting = (next: readonly Waiting[]) => {
  waiting = next;
  for (const listener of listeners) listener();
};

/** Asks for the passphrase; false when the user did not want to. */
export const askUnlock = (): Promise<boolean> => new Promise((resolve) => setWaiting([...waiting, resolve]));

/** Answers all who wait. */
export const endUnlock = (isUnlocked: boolean): void => {
  const asked = waiting;
  setWaiting([]);
  for (const answer of asked) answer(isUnlocked);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useIsUnlockAsked = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0);
