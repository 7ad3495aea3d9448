/** 情况说明 of an audit finding. */
import type { Day } from '../ids.ts';
import type { CheckId } from './check.ts';

/** A written reason by a named approver for an explainable finding; travels in the package. */
export type Explanation = {
  id: string;
  checkId: CheckId;
  rowId: string | null;
  reason: string;
  approver: string;
  approvedOn: Day;
};
