import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { pending } from '../../api/pending.ts';

export type ReviewDraft = Parameters<typeof api.reviews.saveDraft>[0]['draft'];

export const emptyReview: ReviewDraft = { verdict: 'accept', note: '', remarks: [], levels: [] };

/** Typing is over when nothing came for this long, in milliseconds. */
const quietMs = 600;

/** An opinion that is being written: kept in the ledger as it is typed, and when the form goes away. */
export const useReviewDraft = (digest: string, start: ReviewDraft) => {
  const [draft, setDraft] = useState(start);
  const newest = useRef(draft);
  const isKept = useRef(true);
  const keep = async () => {
    if (isKept.current) return;
    isKept.current = true;
    await pending(api.reviews.saveDraft({ digest, draft: newest.current }));
  };
  const onKeep = useEffectEvent(keep);
  useEffect(() => {
    const timer = window.setTimeout(() => void onKeep(), quietMs);
    return () => window.clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => void onKeep(), []);
  const change = (next: Partial<ReviewDraft>) => {
    newest.current = { ...newest.current, ...next };
    isKept.current = false;
    setDraft(newest.current);
  };
  /** After it became an opinion, or was thrown away, nothing is kept any more. */
  const forget = () => {
    isKept.current = true;
  };
  return { draft, change, keep, forget };
};
