/** What the register and the checks already know about an indicator, so that nobody counts by hand what is counted. */
import type { CheckFinding, CheckId } from '../checks/check.ts';
import type { MeasureId, RiskId } from '../ids.ts';
import { type MeasurePhase, measurePhases } from '../measures/measure.ts';
import type { Facts } from '../registers/facts.ts';
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import { stepIndex } from '../risks/review-step.ts';
import type { Risk } from '../risks/risk.ts';
import { chainGaps } from '../rounds/chain-gaps.ts';
import type { IndicatorItem, Score } from './indicator-set.ts';

export const knownTopics = [
  'coverage',
  'chain',
  'grading',
  'phases',
  'responsible',
  'regulations',
  'publicity',
  'powers',
] as const;
export type KnownTopic = (typeof knownTopics)[number];

/** `done` of `of` things are as they should be; `findings` of the checks about the same thing that are not explained. */
export type KnownFact = { topic: KnownTopic; of: number; done: number; findings: number };

/** Words by which an indicator is about a topic; the first that fits counts, as sets are the county's own. */
const words: readonly [KnownTopic, RegExp][] = [
  ['coverage', /排查.*(?:覆盖|百分比)|覆盖/u],
  ['chain', /程序|自己找|大家提|群众议/u],
  ['phases', /三期|前期预防/u],
  ['responsible', /责任(?:到岗|岗位|到人)|有责任/u],
  ['regulations', /配套制度|对应制度/u],
  ['publicity', /风险.*公示/u],
  ['powers', /(?:权力|职权).*(?:公开|依据|清单)/u],
  ['grading', /等级/u],
];

const checksOf: Record<KnownTopic, readonly CheckId[]> = {
  coverage: ['key-post-without-risk'],
  chain: ['review-chain'],
  grading: ['level-missing', 'key-post-without-high', 'own-point'],
  phases: ['high-risk-phases'],
  responsible: ['measure-without-responsible'],
  regulations: ['high-risk-regulation'],
  publicity: [],
  powers: [],
};

/** Topic of an indicator; undefined where the ledger knows nothing about it, and for bonus and veto items. */
export const topicOf = ({ title, criteria, rule }: IndicatorItem): KnownTopic | undefined =>
  rule.kind === 'bonus' || rule.kind === 'veto'
    ? undefined
    : words.find(([, word]) => word.test(title) || word.test(criteria))?.[0];

type Judged = Pick<CheckFinding, 'checkId'> & { explanation: object | null };

export function knownFacts(facts: Facts, findings: readonly Judged[]): KnownFact[] {
  const risks = facts.risks.filter(isLiveRisk);
  const counts: Record<KnownTopic, [of: number, done: number]> = {
    coverage: [facts.posts.length, coveredPosts(facts, risks)],
    chain: [risks.length, risks.length - chainGaps(risks, facts.rounds, facts.roundRisks, 'registered').size],
    grading: [risks.length, risks.filter((risk) => effectiveLevel(risk) !== null).length],
    phases: [risks.length, risks.filter(hasAllPhases(facts)).length],
    responsible: [facts.measures.length, facts.measures.filter(isAssigned).length],
    regulations: regulated(facts, risks),
    publicity: [
      risks.length,
      risks.filter(({ reviewStep }) => stepIndex(reviewStep) >= stepIndex('publicised')).length,
    ],
    powers: [facts.powers.length, facts.powers.filter(isWholePower).length],
  };
  return knownTopics.map((topic) => ({
    topic,
    of: counts[topic][0],
    done: counts[topic][1],
    findings: findings.filter(({ checkId, explanation }) => explanation === null && checksOf[topic].includes(checkId))
      .length,
  }));
}

/**
 * What the entry of an indicator would be by the register's own figures.
 *
 * @returns undefined where there is nothing to count yet
 */
export function suggestedScore(
  { rule, points }: Pick<IndicatorItem, 'rule' | 'points'>,
  { of, done }: Pick<KnownFact, 'of' | 'done'>,
): Partial<Pick<Score, 'given' | 'percent' | 'occurrences'>> | undefined {
  if (of === 0) return undefined;
  if (rule.kind === 'proportion') return { percent: Math.floor((done / of) * 1000) / 10 };
  if (rule.kind === 'per-occurrence') return { occurrences: Math.min(999, of - done) };
  return rule.kind === 'fixed' ? { given: Math.floor((done / of) * points * 2) / 2 } : undefined;
}

const coveredPosts = ({ posts }: Facts, risks: readonly Risk[]): number => {
  const covered = new Set(risks.map(({ postId }) => postId));
  return posts.filter(({ id }) => covered.has(id)).length;
};

const measuresByRisk = ({ measureRisks }: Facts): Map<RiskId, MeasureId[]> => {
  const byRisk = new Map<RiskId, MeasureId[]>();
  for (const { riskId, measureId } of measureRisks) byRisk.set(riskId, [...(byRisk.get(riskId) ?? []), measureId]);
  return byRisk;
};

const hasAllPhases = (facts: Facts) => {
  const phaseOf = new Map<MeasureId, MeasurePhase>(facts.measures.map(({ id, phase }) => [id, phase]));
  const ofRisk = measuresByRisk(facts);
  return ({ id }: Risk): boolean => {
    const phases = new Set((ofRisk.get(id) ?? []).map((measureId) => phaseOf.get(measureId)));
    return measurePhases.every((phase) => phases.has(phase));
  };
};

const isAssigned = ({ responsiblePostId, dueKind, dueOn }: Facts['measures'][number]): boolean =>
  responsiblePostId !== null && (dueKind !== 'date' || dueOn !== null);

/** Risks of the most severe level whose measures rest on a regulation. */
const regulated = (facts: Facts, risks: readonly Risk[]): [of: number, done: number] => {
  const severe = risks.filter((risk) => effectiveLevel(risk) === 1);
  const backed = new Set(facts.measureRegulations.map(({ measureId }) => measureId));
  const ofRisk = measuresByRisk(facts);
  return [severe.length, severe.filter(({ id }) => (ofRisk.get(id) ?? []).some((one) => backed.has(one))).length];
};

const isWholePower = ({ basis, limits, responsibility }: Facts['powers'][number]): boolean =>
  ![basis, limits, responsibility].includes('');
