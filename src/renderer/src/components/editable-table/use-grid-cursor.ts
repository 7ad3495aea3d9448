import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Cursor } from './grid-keys.ts';

type Options = {
  box: RefObject<HTMLDivElement | null>;
  /** what names the row the cursor starts at; another one moves it there */
  startAt: string | undefined;
  /** that row; -1 = none */
  findStart(): number;
  rowHeightPx: number;
  isEditing: boolean;
  onMove(to: Cursor): void;
};

const focusCursor = (box: HTMLElement | null) => {
  const target = box?.querySelector<HTMLElement>('[data-cursor]');
  target?.focus({ preventScroll: true });
  // Up and down the table has scrolled already; sideways nobody has.
  target?.closest('.grid-cell:not(.pinned)')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** Where the keyboard is; moving scrolls the cell into view and gives it the focus. */
export function useGridCursor({ box, startAt, findStart, rowHeightPx, isEditing, onMove }: Options) {
  const [cursor, setCursor] = useState<Cursor>(() => ({ row: findStart(), column: 0 }));
  const [moves, setMoves] = useState(0);
  const [wish, setWish] = useState(startAt);
  if (wish !== startAt) {
    setWish(startAt);
    const row = findStart();
    if (row >= 0) setCursor({ row, column: 0 });
  }
  /** @param keepsFocus the cursor follows its row while the focus stays on a button outside the table */
  const go = (to: Cursor, keepsFocus = false) => {
    setCursor(to);
    if (!keepsFocus) setMoves((count) => count + 1);
    onMove(to);
    const view = box.current;
    if (view === null) return;
    const top = to.row * rowHeightPx;
    const seen = view.clientHeight - rowHeightPx * 2;
    if (top < view.scrollTop) view.scrollTo({ top });
    else if (top > view.scrollTop + seen) view.scrollTo({ top: top - seen });
  };
  useEffect(() => {
    if (moves > 0 && !isEditing) focusCursor(box.current);
  }, [moves, isEditing, box]);
  const onStart = useEffectEvent(() => {
    const row = findStart();
    if (row < 0) return;
    box.current?.scrollTo({ top: Math.max(0, (row - 2) * rowHeightPx) });
    focusCursor(box.current);
  });
  useEffect(() => onStart(), [startAt]);
  return { cursor, go };
}
