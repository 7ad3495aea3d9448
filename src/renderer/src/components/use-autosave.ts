/**
 * One field that saves itself: a short pause after the last key, at once when it is left, and when its page goes away.
 * While it is being typed in, an answer of the core does not overwrite it.
 */
import { useEffect, useEffectEvent, useState } from 'react';

/** Pause after the last key in milliseconds; a killed program loses no more than this. */
const PAUSE_MS = 700;

type Options<Value> = { value: Value; onSave(value: Value): void };

export function useAutosave<Value>({ value, onSave }: Options<Value>) {
  const [draft, setDraft] = useState<{ value: Value } | undefined>();
  const flush = useEffectEvent(() => {
    if (draft !== undefined && draft.value !== value) onSave(draft.value);
  });
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => flush(), []);
  return {
    shown: draft === undefined ? value : draft.value,
    change: (next: Value) => setDraft({ value: next }),
    leave: () => {
      if (draft !== undefined && draft.value !== value) onSave(draft.value);
      setDraft(undefined);
    },
  };
}
