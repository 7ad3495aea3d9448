import { type UIEvent, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond what is seen, so that scrolling by key or wheel meets no gap. */
const OVERSCAN = 8;

/** Which of many rows of one height are near the part of a box that is seen. */
export function useVisibleRows(count: number, rowHeightPx: number, boxHeightPx: number) {
  const [topPx, setTopPx] = useState(0);
  const from = Math.max(0, Math.floor(topPx / rowHeightPx) - OVERSCAN);
  const to = Math.min(count, Math.ceil((topPx + boxHeightPx) / rowHeightPx) + OVERSCAN);
  const onScroll = (event: UIEvent<HTMLElement>) => {
    // A new value per row, not per pixel.
    const top = Math.floor(event.currentTarget.scrollTop / rowHeightPx) * rowHeightPx;
    // Drawn before the browser paints: else a long jump shows an empty box for a frame.
    if (top !== topPx) flushSync(() => setTopPx(top));
  };
  return { from, to, onScroll };
}
