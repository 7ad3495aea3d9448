/** What the help menu opened: a chapter of the manual beside the page, and the words about the program. */
import { useSyncExternalStore } from 'react';

/** undefined = closed */
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

let isAbout = false;
const setAbout = (isOpen: boolean): void => {
  isAbout = isOpen;
  for (const listener of listeners) listener();
};
export const openAbout = (): void => setAbout(true);
export const closeAbout = (): void => setAbout(false);
export const useIsAboutOpen = (): boolean => useSyncExternalStore(subscribe, () => isAbout);
