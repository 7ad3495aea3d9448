/** 年度 with its 阶段; phases are inclusive on both ends and may overlap. */
import type { CycleCode, Day } from '../ids.ts';

export type Phase = {
  id: string;
  /** the annex 1 box this phase is drawn in, e.g. 排查 */
  title: string;
  /** what is done, one line each */
  steps: string[];
  startsOn: Day;
  endsOn: Day;
  /** who does it */
  actors: string;
  /** what comes out of it */
  product: string;
};

export type Cycle = {
  code: CycleCode;
  title: string;
  startsOn: Day;
  endsOn: Day;
  /** last day to submit unless a unit has its own */
  dueOn: Day;
  phases: Phase[];
};
