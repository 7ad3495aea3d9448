import type { Day, LevelOrdinal } from '../ids.ts';
import { effectiveLevel } from './effective-level.ts';
import type { ApprovedLevel, Risk, RiskRevision } from './risk.ts';

/** What a revision may change; the words of 更正表. */
export type RevisedField = 'name' | 'manifestation' | 'category' | 'level';
type Value = string | LevelOrdinal | null;
export type RevisedValue = { field: RevisedField; before: Value; after: Value };

/** One correction as people read it: who, when, why, and every field before and after. */
export type RevisionStep = {
  id: string;
  /** the version it made, from 2 */
  version: number;
  on: Day;
  /** empty where nobody kept it */
  by: string;
  reason: string;
  changes: RevisedValue[];
};

const fields: readonly RevisedField[] = ['name', 'manifestation', 'category', 'level'];
type Words = Record<RevisedField, Value>;

/**
 * The corrections of one risk, the newest first. A revision holds the words before it, so what came after stands in
 * the next one, or in the risk itself.
 *
 * @param revisions those of this risk, in any order
 */
export function revisionSteps(
  revisions: readonly RiskRevision[],
  risk: Risk,
  approved?: ApprovedLevel,
): RevisionStep[] {
  const { name, manifestation, category } = risk;
  const now: Words = { name, manifestation, category, level: effectiveLevel(risk, approved) };
  const older = revisions.toSorted((a, b) => a.revision - b.revision);
  return older
    .map((before, index): RevisionStep => {
      const after: Words = older[index + 1] ?? now;
      const changes = fields.map((field) => ({ field, before: before[field], after: after[field] }));
      return {
        id: before.id,
        version: before.revision + 1,
        on: before.changedOn,
        by: before.changedBy,
        reason: before.reason,
        changes: changes.filter((change) => change.before !== change.after),
      };
    })
    .toReversed();
}

export type TextChange = { start: string; removed: string; added: string; end: string };

/** Where two texts differ: what they begin and end with alike, and what stood and stands between. */
export function textChange(before: string, after: string): TextChange {
  const [old, fresh] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const between = (text: string[]): string => text.slice(head, text.length - tail).join('');
  return {
    start: old.slice(0, head).join(''),
    removed: between(old),
    added: between(fresh),
    end: old.slice(old.length - tail).join(''),
  };
}
