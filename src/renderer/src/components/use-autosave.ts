/**
 * One field that saves itself: a short pause after the last key, at once when it is left, and when its page goes away.
 * While it is being typed in, an answer of the core does not overwrite it; what was typed stays until the answer is
 * there, and for good when it is refused.
 */
import { useEffect, useEffectEvent, useState } from 'react';

/** Pause after the last key in milliseconds; a killed program loses no more than this. */
const PAUSE_MS = 700;

type Options<Value> = { value: Value; onSave(value: Value): void };
/** `base`: what the ledger held when the field was left; undefined while it is typed in */
type Draft<Value> = { value: Value; saved: Value; left: { base: Value } | undefined };

export function useAutosave<Value>({ value, onSave }: Options<Value>) {
  const [draft, setDraft] = useState<Draft<Value>>();
  // The ledger's answer to what was left, or an undo: it counts from here on.
  if (draft?.left !== undefined && (draft.left.base !== value || draft.value === value)) setDraft(undefined);
  const save = (one: Draft<Value>) => {
    if (one.value !== one.saved) onSave(one.value);
  };
  const flush = useEffectEvent(() => {
    if (draft === undefined || draft.value === draft.saved) return;
    save(draft);
    setDraft({ ...draft, saved: draft.value });
  });
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => flush(), []);
  return {
    shown: draft === undefined ? value : draft.value,
    change: (next: Value) => setDraft({ value: next, saved: draft?.saved ?? value, left: undefined }),
    leave: () => {
      if (draft === undefined) return;
      save(draft);
      setDraft({ value: draft.value, saved: draft.value, left: { base: value } });
    },
  };
}
