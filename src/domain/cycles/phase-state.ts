import type { Day } from '../ids.ts';
import type { Phase } from './cycle.ts';

export type PhaseState = 'past' | 'now' | 'next';

/** Where a phase lies from a day; both its ends belong to it. */
export const phaseState = ({ startsOn, endsOn }: Pick<Phase, 'startsOn' | 'endsOn'>, day: Day): PhaseState => {
  if (endsOn < day) return 'past';
  return startsOn > day ? 'next' : 'now';
};
