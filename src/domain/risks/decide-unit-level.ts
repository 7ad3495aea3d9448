/** 单位审定: the unit decides a level, but nobody decides his own point (domain: grading). */
import { DomainError } from '../errors.ts';
import type { Day, LevelOrdinal, PersonId } from '../ids.ts';
import { assignmentsOn } from '../posts/assignments-on.ts';
import type { Facts } from '../registers/facts.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import type { UnitLevel } from '../units/unit.ts';
import { requireLevel } from './grade-risk.ts';
import type { Risk } from './risk.ts';

export type UnitDecision = {
  level: LevelOrdinal;
  /** who decides, as printed: a person's name or a body such as 两委会议 */
  by: string;
  /** the person behind `by`; null for a body */
  personId: PersonId | null;
  /** may be empty where the self-given level is confirmed */
  why: string;
  on: Day;
};

/** Who decides a level in units of a kind, by the county's table; undefined where the table is silent. */
export const deciderOf = (
  decisions: TaskSettings['decisions'],
  unitLevel: UnitLevel,
  level: LevelOrdinal,
): string | undefined => decisions.find((rule) => rule.unitLevel === unitLevel && rule.level === level)?.decider;

/**
 * The risk with the level its unit decided.
 *
 * Refused for a point of the 主要负责人 (the level above decides) and for a decider who holds the subject post on the
 * day of the decision. Whether the person is the one the county's table names is not checked: titles are not data.
 *
 * @param levelCount names in the county's scheme, 2–4
 * @throws DomainError RISK_OWN_POINT_HEAD, RISK_OWN_POINT, RISK_NOT_GRADED, RISK_LEVEL_UNKNOWN,
 *   RISK_LEVEL_WITHOUT_REASON
 */
export const decideUnitLevel = (
  risk: Risk,
  decision: UnitDecision,
  facts: Pick<Facts, 'posts' | 'assignments'>,
  levelCount: number,
): Risk => {
  refuseOwnPoint(risk, decision, facts);
  if (risk.selfLevel === null) throw new DomainError('RISK_NOT_GRADED', { number: risk.number });
  requireLevel(decision.level, levelCount);
  if (decision.level !== risk.selfLevel.level && decision.why.trim() === '') {
    throw new DomainError('RISK_LEVEL_WITHOUT_REASON', { number: risk.number });
  }
  return { ...risk, unitLevel: { level: decision.level, by: decision.by, why: decision.why } };
};

const refuseOwnPoint = (risk: Risk, decision: UnitDecision, facts: Pick<Facts, 'posts' | 'assignments'>): void => {
  const { number, postId } = risk;
  if (postId === null) return;
  const post = facts.posts.find(({ id }) => id === postId);
  if (post?.isHead === true) throw new DomainError('RISK_OWN_POINT_HEAD', { number, post: post.name });
  const own = assignmentsOn(facts.assignments, decision.on).some(
    (assignment) => assignment.postId === postId && assignment.personId === decision.personId,
  );
  if (own) throw new DomainError('RISK_OWN_POINT', { number, by: decision.by });
};
