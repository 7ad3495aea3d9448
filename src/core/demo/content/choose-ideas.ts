import type { DemoUnit } from './demo-unit.ts';
import type { RiskIdea } from './risk-idea.ts';
import { stepWords, type StepWords } from './step-words.ts';

/** An idea at one step of its power's flow; no step = it concerns the whole power. */
export type PlacedIdea = { idea: RiskIdea; at: StepWords | null };

/** Villages 20–30 risks, townships about 40, departments about 50. */
export const riskCount = (demo: DemoUnit): number => {
  const sizes = { village: [20, 30], township: [37, 43], department: [47, 53], county: [47, 53] } as const;
  const [low, high] = sizes[demo.unit.level];
  return demo.random('size').between(low, high);
};

/** The gravest idea of every key post and the mild ones: they are taken whole, so their levels stay as they are. */
const essential = (demo: DemoUnit, ideas: readonly RiskIdea[]): RiskIdea[] => {
  const random = demo.random('choice');
  const keyRoles = demo.plan.posts.filter(({ isKey }) => isKey).map(({ role }) => role);
  const grave = keyRoles.flatMap((role) => {
    const own = random.some(ideas, ideas.length).filter((idea) => idea.role === role);
    return own.toSorted((a, b) => a.level - b.level).slice(0, 1);
  });
  const mild = ideas.filter(({ level, category }) => level === 3 || category === '').slice(0, 6);
  return [...new Set([...grave, ...mild])];
};

/** Small matters, habits and what the leaders of an office body decide have no flow whose steps could be told apart. */
const withSteps = (demo: DemoUnit): ((idea: RiskIdea) => boolean) => {
  const leaders = demo.plan.posts.filter(({ office }) => office === null && demo.unit.level !== 'village');
  const without = new Set(leaders.map(({ role }) => role));
  return ({ role, level, category }) =>
    level < 3 && category !== '思想道德' && category !== '外部环境' && !without.has(role);
};

/** `count` ideas; when there are too few, they are told apart by the steps of their flows. */
export const chooseIdeas = (demo: DemoUnit, ideas: readonly RiskIdea[], count: number): PlacedIdea[] => {
  const random = demo.random('steps');
  const steps = stepWords(demo.unit.level);
  const hasSteps = withSteps(demo);
  const first = essential(demo, ideas);
  const others = random.some(ideas, ideas.length).filter((idea) => !first.includes(idea));
  const placed: PlacedIdea[] = [
    ...first.map((idea) => ({ idea, at: null })),
    ...others.map((idea) => ({ idea, at: hasSteps(idea) && random.chance(0.4) ? random.pick(steps) : null })),
  ];
  const used = new Set(placed.map(({ idea, at }) => `${idea.role}/${idea.riskPoint}/${at?.step ?? ''}`));
  const finer = steps
    .flatMap((at) => ideas.filter(hasSteps).map((idea) => ({ idea, at })))
    .filter(({ idea, at }) => !used.has(`${idea.role}/${idea.riskPoint}/${at.step}`));
  return [...placed, ...random.some(finer, finer.length)].slice(0, count);
};
