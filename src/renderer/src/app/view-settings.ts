/** How large and how strong the page is shown: a matter of the person at this machine, kept in the page's storage. */
import { useSyncExternalStore } from 'react';

export type ViewSettings = { isLarge: boolean; isStrong: boolean };

const name = 'lianfang_view';
const YEAR_SECONDS = 31_536_000;
const listeners = new Set<() => void>();

/** The loopback shell has another port at each start, so another storage; cookies ignore ports. Electron has none. */
const stored = (): string =>
  localStorage.getItem(name) ?? new RegExp(`(?:^|; )${name}=([^;]*)`, 'u').exec(document.cookie)?.[1] ?? '';

const store = (words: string): void => {
  localStorage.setItem(name, words);
  document.cookie = `${name}=${words}; max-age=${YEAR_SECONDS}; path=/; samesite=strict`;
};

const read = (): ViewSettings => {
  const words = stored().split('+');
  return { isLarge: words.includes('large'), isStrong: words.includes('strong') };
};
let settings = read();

export const viewSettings = (): ViewSettings => settings;

export const setView = (change: Partial<ViewSettings>): void => {
  settings = { ...settings, ...change };
  store([settings.isLarge ? 'large' : '', settings.isStrong ? 'strong' : ''].join('+'));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useViewSettings = (): ViewSettings => useSyncExternalStore(subscribe, () => settings);
