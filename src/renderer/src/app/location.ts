/**
 * Where the page is: `#/risks?row=<id>`, or `#/rollup/cross` for a part of a page that has several. A page reads its
 * parameters with `usePlace()` and leads elsewhere with `goTo('measures', { risk: id })` or an
 * `<a href={hrefOf('measures', { risk: id })}>`.
 */
import { useSyncExternalStore } from 'react';

export type Place = {
  path: string;
  /** tab of the page; empty where it has none or shows its first */
  part: string;
  params: Readonly<Record<string, string>>;
};

export const hrefOf = (path: string, params: Record<string, string> = {}): string => {
  const query = new URLSearchParams(params).toString();
  return `#/${path}${query === '' ? '' : `?${query}`}`;
};

export const goTo = (path: string, params: Record<string, string> = {}): void => {
  window.location.hash = hrefOf(path, params);
};

/** Place named by a hash; the empty hash is the empty path. */
export const placeOf = (hash: string): Place => {
  const [place = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?');
  const [path = '', part = ''] = place.split('/');
  return { path, part, params: Object.fromEntries(new URLSearchParams(query)) };
};

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const usePlace = (): Place => placeOf(useSyncExternalStore(subscribe, () => window.location.hash));

/** Where a table's cursor starts when the address names one of its rows: `{...startAtRow(usePlace().params, posts)}`. */
export const startAtRow = ({ row }: Place['params'], rows: readonly { id: string }[]): { startAt?: string } =>
  row !== undefined && rows.some(({ id }) => id === row) ? { startAt: row } : {};
