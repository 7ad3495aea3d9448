import type { Power } from '../../../domain/powers/power.ts';
import type { DemoUnit } from './demo-unit.ts';
import { powerTags } from './power-tags.ts';
import type { RiskIdea } from './risk-idea.ts';

const bases = [
  (demo: DemoUnit) => `上级有关规定和《${demo.shortName}权力事项清单（${demo.year}年版）》`,
  (demo: DemoUnit) => `岗位职责规定，${demo.shortName}有关管理办法`,
  (demo: DemoUnit) => `${demo.settings.countyName}有关实施细则，${demo.shortName}会议决定`,
];

/** The powers the chosen ideas speak of, each once, in the order of the plan's posts. */
export const demoPowers = (demo: DemoUnit, ideas: readonly RiskIdea[]): Power[] => {
  const random = demo.random('powers');
  const first = new Map<string, RiskIdea>();
  for (const idea of ideas) if (!first.has(idea.power)) first.set(idea.power, idea);
  const roles = demo.plan.posts.map(({ role }) => role);
  const ordered = [...first.values()].toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return ordered.map(({ power, role }, index) => ({
    id: demo.id<'power'>('power', power),
    code: `QL-${String(index + 1).padStart(2, '0')}`,
    name: power,
    officeId: officeOf(demo, role),
    basis: random.pick(bases)(demo),
    limits: `只办理${demo.shortName}范围内的${power}；超出权限或者情况特殊的，报${demo.supervisor}和有权机关。`,
    responsibility: `${role}对${power}的真实、合规和时限负责，签字后承担相应责任。`,
    ...powerTags(power, demo.unit.level, demo.settings.vocabularies),
    position: index + 1,
  }));
};

const officeOf = (demo: DemoUnit, role: string): Power['officeId'] => {
  const office = demo.plan.posts.find((post) => post.role === role)?.office ?? null;
  return office === null ? null : demo.id<'office'>('office', office);
};
