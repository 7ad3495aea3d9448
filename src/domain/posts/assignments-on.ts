import type { Day } from '../ids.ts';
import type { Assignment } from './post.ts';

/** Assignments in force on a day; both ends inclusive, an open end has no limit. */
export const assignmentsOn = (assignments: readonly Assignment[], day: Day): Assignment[] =>
  assignments.filter(({ fromOn, toOn }) => (fromOn === null || fromOn <= day) && (toOn === null || toOn >= day));
