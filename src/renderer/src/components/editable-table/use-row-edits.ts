/**
 * Rows as the table shows them: what the core answered, with the edits on top that are not in an answer yet. Without
 * this, a cell typed while the one before is being saved would be written over a row that lacks it. Rows that were
 * added here stay where they were added, wherever the register sorts them.
 */
import { useMemo, useState } from 'react';
import type { SaveInfo } from './editable-column.ts';
import { refusedRows } from './refused-rows.ts';
import { inOrder } from './sort-rows.ts';
import { waitingRows } from './waiting-rows.ts';

export type EditState = 'saving' | 'saved' | 'refused' | 'incomplete';
type Edit<Row> = { row: Row; state: EditState };

type Options<Row> = {
  rows: readonly Row[];
  rowId(row: Row): string;
  /** why a row cannot be saved yet, e.g. 还没有名称; it is kept in the table until it can */
  problemOf: ((row: Row) => string | undefined) | undefined;
  /** resolves to undefined when refused, as `useCommand` does */
  onSave(rows: Row[], info: SaveInfo<Row>): Promise<unknown>;
  /** under this name rows that cannot be saved yet outlive the page */
  waitAs?: string | undefined;
};

/** The same rows where nothing is edited: a table of thousands is not gone through for nothing. */
function withEdits<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  edits: ReadonlyMap<string, Edit<Row>>,
): readonly Row[] {
  if (edits.size === 0) return rows;
  const known = new Set(rows.map(rowId));
  const added = [...edits].filter(([id]) => !known.has(id)).map(([, { row }]) => row);
  return [...rows.map((row) => edits.get(rowId(row))?.row ?? row), ...added];
}

function useShown<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  edits: ReadonlyMap<string, Edit<Row>>,
  order: readonly string[] | undefined,
): readonly Row[] {
  const current = useMemo(() => withEdits(rows, rowId, edits), [rows, rowId, edits]);
  return useMemo(() => (order === undefined ? current : inOrder(current, rowId, order)), [current, rowId, order]);
}

export function useRowEdits<Row>({ rows, rowId, problemOf, onSave, waitAs }: Options<Row>) {
  const waiting = waitingRows<Row>(waitAs);
  const refused = refusedRows<Row>(waitAs);
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit<Row>>>(
    () =>
      new Map<string, Edit<Row>>([
        ...waiting.list().map((row) => [rowId(row), { row, state: 'incomplete' }] as const),
        ...refused.list(rows, rowId).map((row) => [rowId(row), { row, state: 'refused' }] as const),
      ]),
  );
  const [order, setOrder] = useState<readonly string[]>();
  const [seen, setSeen] = useState(rows);
  if (seen !== rows) {
    setSeen(rows);
    // The answer that came is newer than what was saved before it.
    if ([...edits.values()].some(({ state }) => state === 'saved'))
      setEdits(new Map([...edits].filter(([, { state }]) => state !== 'saved')));
  }
  const known = useMemo(() => new Set(rows.map(rowId)), [rows, rowId]);
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
    const fresh = changed.map(rowId).filter((id) => !known.has(id));
    if (fresh.length > 0) setOrder([...new Set([...shown.map(rowId), ...fresh])]);
    const ready = changed.filter((row) => problemOf?.(row) === undefined);
    const unready = changed.filter((row) => !ready.includes(row));
    for (const row of unready) waiting.keep(rowId(row), row);
    for (const row of changed) refused.forget(rowId(row));
    for (const row of ready) waiting.forget(rowId(row));
    mark(unready, 'incomplete');
    if (ready.length === 0) return;
    mark(ready, 'saving');
    const ids = new Set(ready.map(rowId));
    const before = rows.filter((row) => ids.has(rowId(row)));
    const answer = await onSave(ready, { ...info, before });
    if (answer === undefined)
      for (const row of ready) {
        const id = rowId(row);
        refused.keep(id, { row, base: before.find((one) => rowId(one) === id) });
      }
    mark(ready, answer === undefined ? 'refused' : 'saved');
  };
  const drop = (gone: readonly Row[]) => {
    for (const row of gone) {
      waiting.forget(rowId(row));
      refused.forget(rowId(row));
    }
    setEdits((before) => {
      const ids = new Set(gone.map(rowId));
      return new Map([...before].filter(([id]) => !ids.has(id)));
    });
  };
  const shown = useShown(rows, rowId, edits, order);
  return {
    shown,
    save,
    drop,
    /** rows that were added here go where the register has them */
    forgetPlaces: () => setOrder(undefined),
    /** false: the row was never saved */
    isKnown: (row: Row): boolean => known.has(rowId(row)),
    /** true: it lies in this window only, so taking it away needs no ledger */
    isLoose: (row: Row): boolean =>
      !known.has(rowId(row)) && ['incomplete', 'refused'].includes(edits.get(rowId(row))?.state ?? ''),
    stateOf: (row: Row) => edits.get(rowId(row))?.state,
  };
}
