import { effectiveLevel } from './effective-level.ts';
import { reviseRisk, type RevisionNote } from './revise-risk.ts';
import { stepIndex } from './review-step.ts';
import type { ApprovedLevel, Risk, RiskRevision } from './risk.ts';

/**
 * A new level for a risk, and the old one as a revision where it was 定级 before: what was published with a level does
 * not change silently.
 *
 * @param after    the same risk as graded or decided now
 * @param approved the level decided above, where the caller knows one
 * @returns `revision` null where the level that counts stays, or none was published yet
 * @throws DomainError RISK_REVISION_WITHOUT_REASON { number }
 */
export const relevelRisk = (
  before: Risk,
  after: Risk,
  note: RevisionNote,
  approved?: ApprovedLevel,
): { risk: Risk; revision: RiskRevision | null } => {
  const wasGraded = stepIndex(before.reviewStep) >= stepIndex('graded') && effectiveLevel(before, approved) !== null;
  if (!wasGraded) return { risk: after, revision: null };
  const { grading, selfLevel, unitLevel } = after;
  return reviseRisk(before, { grading, selfLevel, unitLevel }, note, approved);
};
