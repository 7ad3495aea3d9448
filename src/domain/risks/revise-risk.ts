import { DomainError } from '../errors.ts';
import type { Day } from '../ids.ts';
import { effectiveLevel } from './effective-level.ts';
import { stepIndex } from './review-step.ts';
import type { ApprovedLevel, Risk, RiskRevision } from './risk.ts';

/** What a clerk may change; number, revision and place in the review chain are not edited. */
export type RiskEdit = Partial<Omit<Risk, 'id' | 'number' | 'revision' | 'reviewStep'>>;
export type RevisionNote = { revisionId: string; reason: string; on: Day; by: string };

/**
 * The risk with the edit, and the words before it where the risk was already 集体定 or beyond.
 *
 * Only name, manifestation, category and level make a revision (they are what the 更正表 shows); other fields just
 * change. Words taken unchanged from the catalogue become the unit's own once they are edited.
 *
 * @param approved the level decided above, where the caller knows one: it is the level that counted
 * @returns `revision` null where none is needed
 * @throws DomainError RISK_REVISION_WITHOUT_REASON { number }
 */
export const reviseRisk = (
  risk: Risk,
  edit: RiskEdit,
  note: RevisionNote,
  approved?: ApprovedLevel,
): { risk: Risk; revision: RiskRevision | null } => {
  const edited: Risk = { ...risk, ...edit };
  const wordsChanged = edited.name !== risk.name || edited.manifestation !== risk.manifestation;
  if (wordsChanged && risk.origin === 'catalogue') edited.origin = 'own';
  const level = effectiveLevel(risk, approved);
  const changed = wordsChanged || edited.category !== risk.category || effectiveLevel(edited, approved) !== level;
  const isDecided = stepIndex(risk.reviewStep) >= stepIndex('collectively-decided');
  if (!changed || !isDecided) return { risk: edited, revision: null };
  if (note.reason.trim() === '') throw new DomainError('RISK_REVISION_WITHOUT_REASON', { number: risk.number });
  return {
    risk: { ...edited, revision: risk.revision + 1 },
    revision: {
      id: note.revisionId,
      riskId: risk.id,
      revision: risk.revision,
      name: risk.name,
      manifestation: risk.manifestation,
      category: risk.category,
      level,
      reason: note.reason,
      changedOn: note.on,
      changedBy: note.by,
    },
  };
};
