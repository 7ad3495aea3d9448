/** What a unit's year still lacks, counted from its rows: hints for the clerk; what blocks a submission are the checks. */
import type { MeasureId, RiskId } from '../ids.ts';
import { assignmentsOn } from '../posts/assignments-on.ts';
import type { Facts } from '../registers/facts.ts';
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import type { Risk } from '../risks/risk.ts';
import { chainGaps } from '../rounds/chain-gaps.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import { type Missing, type MissingKind, missingKinds, type WorkStep, workSteps } from './work-step.ts';

type Settings = Pick<TaskSettings, 'cycle' | 'indicatorSets'>;

/** How many rows a step has, and what it lacks; nothing missing = an empty list. */
export type StepWork = { step: WorkStep; rows: number; missing: Missing[] };

/** All steps in their order. Vacant posts are those of the cycle's due day, as the totals count them. */
export function missingWork(facts: Facts, settings: Settings): StepWork[] {
  const risks = facts.risks.filter(isLiveRisk);
  const missing = [...peopleGaps(facts, settings), ...riskGaps(facts, risks), ...measureGaps(facts, risks)]
    .concat(scoreGaps(facts, settings))
    .filter(({ count }) => count > 0);
  const rows: Record<WorkStep, number> = {
    posts: facts.posts.length,
    persons: facts.persons.length,
    powers: facts.powers.length,
    risks: risks.length,
    measures: facts.measures.length,
    assessment: facts.scores.length,
  };
  return workSteps.map((step) => ({
    step,
    rows: rows[step],
    missing: missing.filter(({ kind }) => missingKinds[kind] === step),
  }));
}

const part = (kind: MissingKind, all: readonly unknown[], count: number): Missing => ({
  kind,
  count,
  total: all.length,
});
const none = (kind: MissingKind, all: readonly unknown[]): Missing => ({
  kind,
  count: all.length === 0 ? 1 : 0,
  total: 1,
});

function peopleGaps({ profiles, posts, persons, powers, assignments }: Facts, { cycle }: Settings): Missing[] {
  const held = new Set<string>(assignmentsOn(assignments, cycle.dueOn).map(({ postId }) => postId));
  const isBlank = profiles.some((line) => [line.leaderName, line.contactName, line.contactPhone].includes(''));
  return [
    { kind: 'profile-incomplete', count: isBlank ? 1 : 0, total: 1 },
    none('no-posts', posts),
    none('no-persons', persons),
    part('vacant-posts', posts, persons.length === 0 ? 0 : posts.filter(({ id }) => !held.has(id)).length),
    none('no-powers', powers),
  ];
}

function riskGaps(facts: Facts, risks: readonly Risk[]): Missing[] {
  if (risks.length === 0) return [none('no-risks', risks)];
  const covered = new Set<string | null>(risks.map(({ postId }) => postId));
  const gaps = chainGaps(risks, facts.rounds, facts.roundRisks, 'registered');
  return [
    part('posts-without-risk', facts.posts, facts.posts.filter(({ id }) => !covered.has(id)).length),
    part('risks-ungraded', risks, risks.filter((risk) => effectiveLevel(risk) === null).length),
    part('risks-unclassified', risks, risks.filter(({ category }) => category === null).length),
    part('risks-unreviewed', risks, gaps.size),
  ];
}

function measureGaps({ measures, measureRisks }: Facts, risks: readonly Risk[]): Missing[] {
  const ids = new Set<MeasureId>(measures.map(({ id }) => id));
  const answered = new Set<RiskId>(measureRisks.flatMap((link) => (ids.has(link.measureId) ? link.riskId : [])));
  return [
    part('risks-without-measure', risks, risks.filter(({ id }) => !answered.has(id)).length),
    part('measures-without-responsible', measures, measures.filter((one) => one.responsiblePostId === null).length),
    part(
      'measures-without-due',
      measures,
      measures.filter(({ dueKind, dueOn }) => dueKind === 'date' && dueOn === null).length,
    ),
  ];
}

/** Only the set about units is asked for; items that only add or veto need no entry. */
function scoreGaps({ scores }: Facts, { indicatorSets }: Settings): Missing[] {
  const set = indicatorSets.find(({ subject }) => subject === 'unit');
  if (set === undefined) return [];
  const own = scores.filter(({ setId }) => setId === set.id);
  if (own.length === 0) return [none('no-scores', own)];
  const entered = new Set(own.map(({ itemId }) => itemId));
  const items = set.groups.flatMap((group) => group.items).filter(({ rule }) => !['bonus', 'veto'].includes(rule.kind));
  return [part('scores-missing', items, items.filter(({ id }) => !entered.has(id)).length)];
}
