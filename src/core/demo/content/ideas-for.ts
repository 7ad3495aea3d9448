import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { ownIdeas } from './own-ideas.ts';
import type { UnitPlan } from './post-plan.ts';
import type { RiskIdea } from './risk-idea.ts';

const ideaOf = (entry: CatalogueEntry, role: string): RiskIdea => {
  const { power, riskPoint, manifestation, category, level, prevent, monitor, dispose } = entry;
  return { role, power, riskPoint, manifestation, category, level, prevent, monitor, dispose, origin: 'catalogue' };
};

/** All ideas that fit the unit's posts, in the order of the plan. */
export const ideasFor = (unit: Unit, plan: UnitPlan, catalogue: readonly CatalogueEntry[]): RiskIdea[] => {
  const own = ownIdeas(unit.level);
  return plan.posts.flatMap((post) => [
    ...catalogue
      .filter((entry) => entry.unitLevel === unit.level && post.cataloguePosts.includes(entry.post))
      .map((entry) => ideaOf(entry, post.role)),
    ...own.filter((idea) => idea.role === post.role),
    ...(post.role.endsWith('经办岗') ? own.filter((idea) => idea.role === '经办岗') : []).map((idea) => ({
      ...idea,
      role: post.role,
      power: `${post.office ?? ''}${idea.power}`,
    })),
  ]);
};
