/** How large and how strong the page is shown: a matter of the person at this machine. */
import { useSyncExternalStore } from 'react';
import { keepHere, keptHere } from './kept-here.ts';

export type ViewSettings = { isLarge: boolean; isStrong: boolean };

const name = 'lianfang_view';
const listeners = new Set<() => void>();

const read = (): ViewSettings => {
  const words = keptHere(name).split('+');
  return { isLarge: words.includes('large'), isStrong: words.includes('strong') };
};
let settings = read();

export const viewSettings = (): ViewSettings => settings;

export const setView = (change: Partial<ViewSettings>): void => {
  settings = { ...settings, ...change };
  keepHere(name, [settings.isLarge ? 'large' : '', settings.isStrong ? 'strong' : ''].join('+'));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useViewSettings = (): ViewSettings => useSyncExternalStore(subscribe, () => settings);
