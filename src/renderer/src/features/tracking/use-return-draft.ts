import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RegisterName } from '../../../../domain/registers/facts.ts';
import { api } from '../../api/client.ts';
import { pending } from '../../api/pending.ts';

export type DraftRemark = {
  register: RegisterName | null;
  rowId: string | null;
  field: string | null;
  text: string;
  /** where it is pinned, in words */
  place: string;
};
export type Draft = { reason: string; remarks: readonly DraftRemark[] };

/** Typing is over when nothing came for this long, in milliseconds. */
const quietMs = 600;

/** A return that is being written: kept in the ledger as it is typed. */
export const useReturnDraft = (digest: string, start: Draft) => {
  const [draft, setDraft] = useState(start);
  const newest = useRef(draft);
  const isKept = useRef(true);
  const keep = async () => {
    if (isKept.current) return;
    isKept.current = true;
    const { reason, remarks } = newest.current;
    const written = remarks.filter(({ text }) => text.trim() !== '').map(({ place: _place, ...remark }) => remark);
    await pending(api.answers.saveDraft({ digest, reason, remarks: written }));
  };
  const onKeep = useEffectEvent(keep);
  useEffect(() => {
    const timer = window.setTimeout(() => void onKeep(), quietMs);
    return () => window.clearTimeout(timer);
  }, [draft]);
  const change = (next: Draft) => {
    newest.current = next;
    isKept.current = false;
    setDraft(next);
  };
  const addRemark = (remark: DraftRemark) => change({ ...draft, remarks: [...draft.remarks, remark] });
  return { draft, change, keep, addRemark };
};
