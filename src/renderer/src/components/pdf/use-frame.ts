import { type RefObject, useEffect, useState } from 'react';

/** Inner size of a scrolled element in CSS pixels, without its scroll bars; followed as it changes. */
export const useFrame = (frame: RefObject<HTMLElement | null>): { width: number; height: number } => {
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const measure = () => setBox({ width: current.clientWidth, height: current.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [frame]);
  return box;
};
