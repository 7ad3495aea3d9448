/**
 * What was typed last is saved a moment after the key. A window that closes within that moment asks here first: every
 * open field saves at once, and the calls are made so that they outlive the page.
 */
import { useEffect, useEffectEvent } from 'react';

const flushes = new Set<() => void>();
let leaving = false;

/** True from the moment the window goes away. */
export const isLeaving = (): boolean => leaving;

/** Everything typed is saved now; the calls are on their way when this returns. */
export const flushAll = (): void => {
  leaving = true;
  for (const flush of flushes) flush();
};

/** A browser that closes with its last window takes along what it has not sent yet, in milliseconds. */
const SENDING_MS = 80;

/** The one thing a page can do for what it just sent is to stay a moment longer. */
const flushAndStay = (): void => {
  const open = flushes.size;
  flushAll();
  const until = performance.now() + (open > 0 ? SENDING_MS : 0);
  while (performance.now() < until);
};

/** A field that saves late does so when the window goes away, and when the field does. */
export const useFlush = (flush: () => void): void => {
  const onFlush = useEffectEvent(flush);
  useEffect(() => {
    const mine = () => onFlush();
    flushes.add(mine);
    return () => {
      flushes.delete(mine);
      onFlush();
    };
  }, []);
};

const comeBack = (): void => {
  leaving = false;
};

// A hidden window may be closed without another word; one that is only covered goes on afterwards.
document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? flushAll() : comeBack()));
window.addEventListener('pagehide', flushAll);
window.addEventListener('beforeunload', flushAndStay);
window.addEventListener('pageshow', comeBack);
