/**
 * One field that saves itself: every moment while typing goes on, at once when it is left, and when its page goes away.
 * While it is being typed in, an answer of the core does not overwrite it; what was typed stays until the answer is
 * there, and for good when it is refused.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFlush } from './leaving.ts';

/** From an unsaved key to its saving, in milliseconds, however fast the next ones come: a killed program loses no more. */
export const UNSAVED_MS = 500;

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
  const flush = () => {
    if (draft === undefined || draft.value === draft.saved) return;
    save(draft);
    setDraft({ ...draft, saved: draft.value });
  };
  const onTime = useEffectEvent(flush);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (draft === undefined) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      onTime();
    }, UNSAVED_MS);
  }, [draft]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useFlush(flush);
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
