import { daysBetween } from '../days/calendar-day.ts';
import type { Day } from '../ids.ts';
import type { Cycle } from './cycle.ts';

/** Something that comes up; `daysLeft` 0 = today, negative only for a passed `due`. */
export type Reminder = {
  kind: 'phase-starts' | 'phase-ends' | 'due';
  /** title of the phase or of the cycle */
  title: string;
  on: Day;
  daysLeft: number;
};

/**
 * What a unit should know today: phases that start or end within some days, and the day to submit, which stays on the
 * list after it has passed (with the days it is late as a negative number).
 *
 * @param withinDays whole number ≥ 0; 0 = only what happens today
 * @param dueOn the unit's own last day; null = the cycle's
 * @returns earliest first
 */
export const reminders = (cycle: Cycle, today: Day, withinDays: number, dueOn: Day | null = null): Reminder[] => {
  const phases = cycle.phases.flatMap(({ title, startsOn, endsOn }): Reminder[] => [
    { kind: 'phase-starts', title, on: startsOn, daysLeft: daysBetween(today, startsOn) },
    { kind: 'phase-ends', title, on: endsOn, daysLeft: daysBetween(today, endsOn) },
  ]);
  const last = dueOn ?? cycle.dueOn;
  const due: Reminder = { kind: 'due', title: cycle.title, on: last, daysLeft: daysBetween(today, last) };
  return [...phases.filter(({ daysLeft }) => daysLeft >= 0), due]
    .filter(({ daysLeft }) => daysLeft <= withinDays)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
};
