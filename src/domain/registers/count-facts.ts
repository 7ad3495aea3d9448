import { scoreSet } from '../assessments/score-set.ts';
import { measurePhases } from '../measures/measure.ts';
import { assignmentsOn } from '../posts/assignments-on.ts';
import { isKeyPost } from '../posts/is-key-post.ts';
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import { stepIndex } from '../risks/review-step.ts';
import type { ApprovedLevel, Risk } from '../risks/risk.ts';
import type { TaskSettings } from '../tasks/task-settings.ts';
import type { Facts } from './facts.ts';
import { type CountKey, selfScoreKey, type Totals } from './totals.ts';

/**
 * Every figure of a unit that is printed, sent or summed, counted from its rows.
 *
 * Eliminated risks count only under `eliminatedRisks`. Posts and persons are counted as of the cycle's due day, so that
 * the receiver gets the sender's figures. A level or category the task does not know is counted in no line: the balance
 * then shows the difference instead of hiding it.
 *
 * @param approved levels decided above, where the counting unit has them
 * @returns totals in a fixed order of keys; zeros included, so that a missing key means "not counted", never 0
 */
export const countFacts = (
  facts: Facts,
  settings: Pick<TaskSettings, 'levels' | 'vocabularies' | 'cycle' | 'indicatorSets'>,
  approved: readonly ApprovedLevel[] = [],
): Totals => {
  const risks = facts.risks.filter(isLiveRisk);
  return {
    ...countRegisters(facts, risks, settings.cycle.dueOn),
    ...countLevels(risks, settings.levels.names.length, approved),
    ...countValues(
      'category',
      risks.map((risk) => risk.category ?? 'none'),
      [...settings.vocabularies.categories.map(({ code }) => code), 'none'],
    ),
    ...countValues(
      'phase',
      facts.measures.map(({ phase }) => phase),
      measurePhases,
    ),
    ...selfScore(facts, settings),
  };
};

const countRegisters = (facts: Facts, risks: Risk[], day: string): Record<CountKey, number> => {
  const held = assignmentsOn(facts.assignments, day);
  const postsOf = new Map<string, Set<string>>();
  for (const { personId, postId } of held) postsOf.set(personId, (postsOf.get(personId) ?? new Set()).add(postId));
  const heldPosts = new Set<string>(held.map(({ postId }) => postId));
  const keyPosts = new Set<string>(facts.posts.filter(isKeyPost).map(({ id }) => id));
  const at = (step: Risk['reviewStep']) => risks.filter((risk) => stepIndex(risk.reviewStep) >= stepIndex(step)).length;
  return {
    offices: facts.offices.length,
    posts: facts.posts.length,
    keyPosts: keyPosts.size,
    vacantPosts: facts.posts.filter(({ id }) => !heldPosts.has(id)).length,
    persons: facts.persons.length,
    holders: postsOf.size,
    severalPosts: [...postsOf.values()].filter(({ size }) => size > 1).length,
    powers: facts.powers.length,
    majorPowers: facts.powers.filter(({ isMajor }) => isMajor).length,
    ...countCoverage(facts, risks, postsOf),
    risks: risks.length,
    eliminatedRisks: facts.risks.length - risks.length,
    keyPostRisks: risks.filter(({ postId }) => postId !== null && keyPosts.has(postId)).length,
    publicisedRisks: at('publicised'),
    registeredRisks: at('registered'),
    measures: facts.measures.length,
    regulations: facts.regulations.length,
    rounds: facts.rounds.filter(({ skippedWhy }) => skippedWhy === null).length,
  };
};

/** An office is covered by a risk of its own or of one of its posts; a holder by a risk at one of the posts held. */
const countCoverage = (facts: Facts, risks: Risk[], postsOf: ReadonlyMap<string, ReadonlySet<string>>) => {
  const posts = new Set<string>(risks.flatMap(({ postId }) => postId ?? []));
  const offices = new Set<string>(risks.flatMap(({ officeId }) => officeId ?? []));
  for (const { id, officeId } of facts.posts) if (officeId !== null && posts.has(id)) offices.add(officeId);
  return {
    coveredOffices: facts.offices.filter(({ id }) => offices.has(id)).length,
    coveredPosts: facts.posts.filter(({ id }) => posts.has(id)).length,
    coveredHolders: [...postsOf.values()].filter((held) => [...held].some((post) => posts.has(post))).length,
  };
};

const countLevels = (risks: Risk[], levelCount: number, approved: readonly ApprovedLevel[]): Totals => {
  const above = new Map(approved.map((level) => [level.riskId, level]));
  const levels = risks.map((risk) => String(effectiveLevel(risk, above.get(risk.id)) ?? 'none'));
  return countValues('level', levels, [...Array.from({ length: levelCount }, (_, index) => String(index + 1)), 'none']);
};

/** How often each known value occurs, as `prefix:value`, in the order of the known values. */
const countValues = (prefix: string, values: readonly string[], known: readonly string[]): Totals => {
  const totals: Totals = Object.fromEntries(known.map((value) => [`${prefix}:${value}`, 0]));
  for (const value of values) {
    const key = `${prefix}:${value}`;
    const before = totals[key];
    if (before !== undefined) totals[key] = before + 1;
  }
  return totals;
};

/** The unit's own score by the first set about units; absent while nothing was entered. */
const selfScore = (facts: Facts, settings: Pick<TaskSettings, 'indicatorSets'>): Totals => {
  const set = settings.indicatorSets.find(({ subject }) => subject === 'unit');
  if (set === undefined || !facts.scores.some(({ setId }) => setId === set.id)) return {};
  return { [selfScoreKey]: Math.round(scoreSet(set, facts.scores).total * 10) };
};
