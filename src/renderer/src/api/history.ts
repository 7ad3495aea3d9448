/**
 * Undo and redo of the last 50 changes, across pages. A page that changed rows says how to take it back:
 *
 *     remember({ label: '修改风险点', undo: () => api.risks.save({ rows: before }), redo: () => api.risks.save({ rows: after }) });
 *
 * The frame has the buttons and Ctrl+Z / Ctrl+Y. `forgetHistory` when an earlier state must not come back (定稿, export,
 * another ledger).
 */
import { useSyncExternalStore } from 'react';
import { refreshAll } from './refresh.ts';

export type Change = {
  label: string;
  /** changes with the same key that follow each other (one cell being typed in) are one */
  key?: string;
  undo(): Promise<unknown>;
  redo(): Promise<unknown>;
};
type History = { done: readonly Change[]; undone: readonly Change[] };

const MAX_CHANGES = 50;
let history: History = { done: [], undone: [] };
const listeners = new Set<() => void>();
const setHistory = (next: History) => {
  history = next;
  for (const listener of listeners) listener();
};

export const remember = (change: Change): void => {
  const last = history.done.at(-1);
  const isSame = change.key !== undefined && last?.key === change.key;
  const done = isSame ? [...history.done.slice(0, -1), { ...change, undo: last.undo }] : [...history.done, change];
  setHistory({ done: done.slice(-MAX_CHANGES), undone: [] });
};

export const forgetHistory = (): void => setHistory({ done: [], undone: [] });

/** Takes the last change back. @throws ApiError what the call refuses; the change then stays done */
export async function undoLast(): Promise<Change | undefined> {
  const change = history.done.at(-1);
  if (change === undefined) return undefined;
  await change.undo();
  setHistory({ done: history.done.slice(0, -1), undone: [...history.undone, change] });
  refreshAll();
  return change;
}

/** Makes the last undone change again. @throws ApiError what the call refuses */
export async function redoNext(): Promise<Change | undefined> {
  const change = history.undone.at(-1);
  if (change === undefined) return undefined;
  await change.redo();
  setHistory({ done: [...history.done, change], undone: history.undone.slice(0, -1) });
  refreshAll();
  return change;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useHistory = (): History => useSyncExternalStore(subscribe, () => history);
