/** Which chapter of the manual is open beside the page: from F1, a button or a link. undefined = closed. */
import { useSyncExternalStore } from 'react';

let open: string | undefined;
const listeners = new Set<() => void>();
const set = (chapter: string | undefined): void => {
  open = chapter;
  for (const listener of listeners) listener();
};

/** @param chapter a route's path, or `start`, `exchange`; one that does not exist shows the first */
export const openManual = (chapter: string): void => set(chapter);
export const closeManual = (): void => set(undefined);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useManualChapter = (): string | undefined => useSyncExternalStore(subscribe, () => open);
