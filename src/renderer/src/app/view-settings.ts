/** How large and how strong the page is shown: a matter of the person at this machine, kept in the page's storage. */
import { useSyncExternalStore } from 'react';

export type ViewSettings = { isLarge: boolean; isStrong: boolean };

const key = 'lianfang.view';
const listeners = new Set<() => void>();

const read = (): ViewSettings => {
  const words = (localStorage.getItem(key) ?? '').split(' ');
  return { isLarge: words.includes('large'), isStrong: words.includes('strong') };
};
let settings = read();

export const viewSettings = (): ViewSettings => settings;

export const setView = (change: Partial<ViewSettings>): void => {
  settings = { ...settings, ...change };
  localStorage.setItem(key, `${settings.isLarge ? 'large' : ''} ${settings.isStrong ? 'strong' : ''}`.trim());
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useViewSettings = (): ViewSettings => useSyncExternalStore(subscribe, () => settings);
