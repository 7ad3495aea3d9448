import type { Day } from '../ids.ts';
import type { Cycle, Phase } from './cycle.ts';

/** The phases running on a day, in the cycle's order; several where they overlap, none between phases. */
export const phasesOn = (cycle: Pick<Cycle, 'phases'>, day: Day): Phase[] =>
  cycle.phases.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
