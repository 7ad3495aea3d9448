/** 复核: what one person of the receiver says about one package. It is an opinion and decides nothing. */
import type { Day, LevelOrdinal, RiskId } from '../ids.ts';
import type { RegisterName } from '../registers/facts.ts';

export const reviewVerdicts = ['accept', 'return'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

export type ReviewRemark = { register: RegisterName | null; rowId: string | null; text: string };
export type ProposedLevel = { riskId: RiskId; level: LevelOrdinal; why: string };

export type Review = {
  /** digest of the package */
  package: string;
  reviewer: string;
  verdict: ReviewVerdict;
  note: string;
  remarks: ReviewRemark[];
  levels: ProposedLevel[];
  reviewedOn: Day;
};
