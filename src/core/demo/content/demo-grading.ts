/** Answers that lead to a wanted level under the county's method, and who decides it inside the unit. */
import type { LevelOrdinal } from '../../../domain/ids.ts';
import type { GradingInput } from '../../../domain/risks/grading.ts';
import { levelFor, type Severity } from '../../../domain/risks/level-for.ts';
import type { DecidedLevel } from '../../../domain/risks/risk.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { DemoUnit } from './demo-unit.ts';
import { holdersOf, postIdOf, type DemoStaff } from './demo-staff.ts';
import type { PostPlan } from './post-plan.ts';
import type { Random } from './random.ts';

const severities: readonly Severity[] = ['high', 'middle', 'low'];
const severityAt = (level: LevelOrdinal): Severity => severities[Math.min(level, severities.length) - 1] ?? 'low';

/** Level of an idea (1 grave … 3 mild) in the county's own scheme. */
export const levelInScheme = (settings: TaskSettings, level: LevelOrdinal): LevelOrdinal =>
  levelFor(severityAt(level), settings.levels.names.length);

/** Grading answers from which the county's rule proposes the level of an idea (1 grave … 3 mild). */
export const gradingFor = ({ grading }: TaskSettings, level: LevelOrdinal, random: Random): GradingInput => {
  const severity = severityAt(level);
  const { middleFrom, highFrom } = grading.matrix;
  const from = { high: highFrom, middle: middleFrom, low: 1 }[severity];
  const below = { high: 17, middle: highFrom, low: middleFrom }[severity];
  switch (grading.method) {
    case 'criteria': {
      const harm = ({ high: 'severe', middle: 'limited', low: 'none' } as const)[severity];
      return { method: 'criteria', isMajorOrFlexible: severity === 'high', canBeUsedForGain: severity !== 'low', harm };
    }
    case 'count': {
      const kinds = { high: random.between(5, 6), middle: random.between(3, 4), low: random.between(1, 2) }[severity];
      const triggers = { decisiveInfluence: false, unlimitedDiscretion: false, hasHappenedBefore: false };
      return { method: 'count', kinds, ...triggers };
    }
    case 'matrix': {
      const scores = [1, 2, 3, 4].flatMap((likelihood) => [1, 2, 3, 4].map((harm) => ({ likelihood, harm })));
      const fitting = scores.filter(({ likelihood, harm }) => likelihood * harm >= from && likelihood * harm < below);
      return { method: 'matrix', ...random.pick(fitting) };
    }
  }
};

const reasons: Record<Severity, readonly string[]> = {
  high: [
    '涉及“三重一大”或人财物，自由裁量大，一旦发生影响严重',
    '权力集中、金额较大，群众关注度高，后果严重',
    '属于本单位共性问题，出现过苗头，影响面大',
  ],
  middle: ['没有直接处置权，但可以利用经办便利，影响限于一定范围', '有制度但执行不严，可能在一定范围内造成影响'],
  low: ['程序公开、金额很小，发生可能性低', '事务性工作，有他人在场，影响轻微'],
};

export const levelReason = (level: LevelOrdinal, random: Random): string => random.pick(reasons[severityAt(level)]);

/** Leaders above a post, nearest first. */
const chainOf = (demo: DemoUnit, role: string): PostPlan[] => {
  const plan = demo.plan.posts.find((post) => post.role === role);
  if (!plan) return [];
  return plan.leader === null ? [plan] : [plan, ...chainOf(demo, plan.leader)];
};

/**
 * 单位审定: 较低 by the head of the office, 一般 by the leader in charge, 较高 by the head of the unit; villages decide
 * together. Nobody decides his own point, and the head's points are decided above: null.
 */
export const unitDecision = (
  demo: DemoUnit,
  staff: DemoStaff,
  role: string,
  level: LevelOrdinal,
  why: string,
): DecidedLevel | null => {
  const chain = chainOf(demo, role);
  const plan = chain[0];
  if (!plan || plan.isHead) return null;
  if (demo.unit.level === 'village') return { level, by: '村“两委”集体研究，乡镇纪委审核', why };
  const superiors = chain.slice(1);
  const wanted = { high: 'isHead', middle: 'leads', low: 'any' } as const;
  const need = wanted[severityAt(level)];
  const decider =
    superiors.find(({ isHead, office }) => need === 'any' || isHead || (need === 'leads' && office === null)) ??
    superiors.at(-1);
  const own = holdersOf(staff, postIdOf(demo, role));
  const names = decider ? holdersOf(staff, postIdOf(demo, decider.role)) : [];
  const by = names.find((name) => !own.includes(name)) ?? staff.profile.leaderName;
  return { level, by, why };
};
