import type { Cycle, Phase } from '../../../../domain/cycles/cycle.ts';
import { daysBetween } from '../../../../domain/days/calendar-day.ts';
import type { Day } from '../../../../domain/ids.ts';

/** Place of a phase on the year's line, in percent; phases that overlap lie in different lanes (0 = top). */
export type PlacedPhase<P extends Phase> = { phase: P; lane: number; leftPercent: number; widthPercent: number };

/** Share of the cycle that has passed at the start of a day, 0–100; outside the cycle its nearer end. */
export const placeOfDay = ({ startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>, day: Day): number => {
  const days = daysBetween(startsOn, endsOn) + 1;
  return Math.max(0, Math.min(100, (daysBetween(startsOn, day) / days) * 100));
};

export function placePhases<P extends Phase>(
  cycle: Pick<Cycle, 'startsOn' | 'endsOn'>,
  phases: readonly P[],
): PlacedPhase<P>[] {
  const laneEnds: Day[] = [];
  const days = daysBetween(cycle.startsOn, cycle.endsOn) + 1;
  return phases.map((phase) => {
    const free = laneEnds.findIndex((endsOn) => endsOn < phase.startsOn);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = phase.endsOn;
    const length = daysBetween(phase.startsOn, phase.endsOn) + 1;
    return { phase, lane, leftPercent: placeOfDay(cycle, phase.startsOn), widthPercent: (length / days) * 100 };
  });
}

/** 6.1–6.30 */
export const shortDays = ({ startsOn, endsOn }: Pick<Phase, 'startsOn' | 'endsOn'>): string =>
  [startsOn, endsOn].map((day) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`).join('–');
