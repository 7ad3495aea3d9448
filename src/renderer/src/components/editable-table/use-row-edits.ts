/**
 * Rows as the table shows them: what the core answered, with the edits on top that are not in an answer yet. Without
 * this, a cell typed while the one before is being saved would be written over a row that lacks it.
 */
import { useState } from 'react';
import type { SaveInfo } from './editable-column.ts';

export type EditState = 'saving' | 'saved' | 'refused' | 'incomplete';
type Edit<Row> = { row: Row; state: EditState };

type Options<Row> = {
  rows: readonly Row[];
  rowId(row: Row): string;
  /** why a row cannot be saved yet, e.g. 还没有名称; it is kept in the table until it can */
  problemOf: ((row: Row) => string | undefined) | undefined;
  /** resolves to undefined when refused, as `useCommand` does */
  onSave(rows: Row[], info: SaveInfo<Row>): Promise<unknown>;
};

export function useRowEdits<Row>({ rows, rowId, problemOf, onSave }: Options<Row>) {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit<Row>>>(new Map());
  const [seen, setSeen] = useState(rows);
  if (seen !== rows) {
    setSeen(rows);
    // The answer that came is newer than what was saved before it.
    if ([...edits.values()].some(({ state }) => state === 'saved'))
      setEdits(new Map([...edits].filter(([, { state }]) => state !== 'saved')));
  }
  const mark = (changed: readonly Row[], state: EditState) =>
    setEdits((before) => {
      const next = new Map(before);
      for (const row of changed) {
        const id = rowId(row);
        // A newer edit of the same row is on its way: its own saving decides.
        if (state === 'saving' || state === 'incomplete' || next.get(id)?.row === row) next.set(id, { row, state });
      }
      return next;
    });
  const save = async (changed: Row[], info: Omit<SaveInfo<Row>, 'before'>): Promise<void> => {
    const ready = changed.filter((row) => problemOf?.(row) === undefined);
    mark(
      changed.filter((row) => !ready.includes(row)),
      'incomplete',
    );
    if (ready.length === 0) return;
    mark(ready, 'saving');
    const ids = new Set(ready.map(rowId));
    const before = rows.filter((row) => ids.has(rowId(row)));
    const answer = await onSave(ready, { ...info, before });
    mark(ready, answer === undefined ? 'refused' : 'saved');
  };
  const drop = (gone: readonly Row[]) =>
    setEdits((before) => {
      const ids = new Set(gone.map(rowId));
      return new Map([...before].filter(([id]) => !ids.has(id)));
    });
  const known = new Set(rows.map(rowId));
  const shown = [
    ...rows.map((row) => edits.get(rowId(row))?.row ?? row),
    ...[...edits].filter(([id]) => !known.has(id)).map(([, { row }]) => row),
  ];
  return { shown, save, drop, stateOf: (row: Row) => edits.get(rowId(row))?.state };
}
