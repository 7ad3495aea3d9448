import type { CycleCode } from '../ids.ts';

/** Year of a cycle code `YYYY` or `YYYY-N`, as a whole number. */
export const cycleYear = (code: CycleCode): number => Number(code.slice(0, 4));
