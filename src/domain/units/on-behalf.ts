/** 代报 seen from the unit that fills in: nothing of it comes in, it goes up with the own submission. */
import type { Day } from '../ids.ts';

export type OnBehalf = {
  stage: 'entered' | 'sent' | 'returned' | 'accepted';
  /** when the newest own submission with it inside was written; null while `entered` */
  sentOn: Day | null;
  /** null unless `accepted` */
  acceptedOn: Day | null;
};

/**
 * @param sent the newest own submission; undefined before the first
 * @param createdAt when the entry was begun: every submission carries all entries there are, so a later one has it inside
 */
export const onBehalfOf = (
  createdAt: string,
  sent: { heldAt: string; state: string; decidedAt: string | null } | undefined,
  dayOf: (instant: string) => Day,
): OnBehalf => {
  if (sent === undefined || sent.heldAt < createdAt) return { stage: 'entered', sentOn: null, acceptedOn: null };
  const stage = sent.state === 'accepted' || sent.state === 'returned' ? sent.state : 'sent';
  return {
    stage,
    sentOn: dayOf(sent.heldAt),
    acceptedOn: stage === 'accepted' && sent.decidedAt !== null ? dayOf(sent.decidedAt) : null,
  };
};
