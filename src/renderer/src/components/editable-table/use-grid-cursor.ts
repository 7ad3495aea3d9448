import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Cursor } from './grid-keys.ts';

type Options = {
  box: RefObject<HTMLDivElement | null>;
  /** row the cursor starts at, asked once; -1 = none */
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
export function useGridCursor({ box, findStart, rowHeightPx, isEditing, onMove }: Options) {
  const [startRow] = useState(findStart);
  const [cursor, setCursor] = useState<Cursor>({ row: startRow, column: 0 });
  const [moves, setMoves] = useState(0);
  const go = (to: Cursor) => {
    setCursor(to);
    setMoves((count) => count + 1);
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
    if (startRow < 0) return;
    box.current?.scrollTo({ top: Math.max(0, (startRow - 2) * rowHeightPx) });
    focusCursor(box.current);
  });
  useEffect(() => onStart(), []);
  return { cursor, go };
}
