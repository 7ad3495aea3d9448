import { daysBetween } from '../days/calendar-day.ts';
import type { Day } from '../ids.ts';
import type { OnBehalf } from './on-behalf.ts';
import type { Participation } from './unit.ts';

/** 未报送 已报送 待核对 待确认 退回 已接受 逾期 免报 代报, as the receiver's tracking table shows a unit. */
export type UnitState =
  | 'not-submitted'
  | 'submitted'
  | 'to-verify'
  | 'to-confirm'
  | 'returned'
  | 'accepted'
  | 'overdue'
  | 'exempt'
  | 'on-behalf';

/**
 * The unit's newest package at the receiver; `to-verify` while its key or lineage still has to be settled, `to-confirm`
 * while figures of an earlier package are the ones that count.
 */
export type LatestPackage = { state: LatestState; receivedOn: Day };
export type LatestState = 'submitted' | 'to-verify' | 'to-confirm' | 'returned' | 'accepted';

/**
 * Where a unit's newest package stands. Accepted figures are locked: what comes after them waits as 待确认.
 *
 * @param decision      the newest decision about this very package
 * @param isPending     its key or lineage still has to be settled
 * @param isAfterAccepted another package of the unit is the accepted one
 */
export const latestState = (decision: string, isPending: boolean, isAfterAccepted: boolean): LatestState => {
  if (decision === 'accepted' || decision === 'returned') return decision;
  if (isPending) return 'to-verify';
  return isAfterAccepted ? 'to-confirm' : 'submitted';
};

/**
 * Where a unit stands. A package decides whatever the participation is; without one, 免报 is never overdue, and the
 * due day itself is still in time. Nobody waits for a unit that the receiver fills in for itself (代报): it is never
 * overdue, and accepted when the level above has accepted it.
 *
 * @returns `lateDays` ≥ 0: days after the due day on which it came, or by which it is still open today (overdue, or
 *   returned and not sent again)
 */
export const unitState = (
  unit: { participation: Participation; dueOn: Day },
  today: Day,
  latest: LatestPackage | null,
  onBehalf: OnBehalf | null = null,
): { state: UnitState; lateDays: number } => {
  const late = (day: Day) => Math.max(0, daysBetween(unit.dueOn, day));
  if (latest !== null) {
    const isExempt = unit.participation === 'exempt';
    const day = latest.state === 'returned' ? today : latest.receivedOn;
    return { state: latest.state, lateDays: isExempt ? 0 : late(day) };
  }
  if (onBehalf !== null) return { state: onBehalf.stage === 'accepted' ? 'accepted' : 'on-behalf', lateDays: 0 };
  if (unit.participation === 'exempt') return { state: 'exempt', lateDays: 0 };
  return { state: late(today) > 0 ? 'overdue' : 'not-submitted', lateDays: late(today) };
};
