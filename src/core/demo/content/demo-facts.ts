/** Start reading here: the whole year of one unit of the demonstration county. */
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { chooseIdeas, riskCount } from './choose-ideas.ts';
import { demoExplanations } from './demo-explanations.ts';
import { demoMeasures, withoutRegulation } from './demo-measures.ts';
import { demoPowers } from './demo-powers.ts';
import { demoRegulations } from './demo-regulations.ts';
import { demoRevisions, demoRisks } from './demo-risks.ts';
import { demoRounds } from './demo-rounds.ts';
import { demoScores } from './demo-scores.ts';
import { demoStaff } from './demo-staff.ts';
import { demoUnit } from './demo-unit.ts';
import { ideasFor } from './ideas-for.ts';
import { sortFacts } from './sort-facts.ts';

/**
 * Facts of a unit, derived from its code, the cycle and the seed alone: no clock, no chance.
 *
 * @param unit a submitting unit of the settings, not the county
 * @param wantedRisks number of risks; left out = what is usual for the unit's level
 */
export const demoFacts = (
  unit: Unit,
  settings: TaskSettings,
  catalogue: readonly CatalogueEntry[],
  seed: string,
  wantedRisks?: number,
): Facts => {
  const demo = demoUnit(unit, settings, seed);
  const { profile, ...staff } = demoStaff(demo);
  const chosen = chooseIdeas(demo, ideasFor(unit, demo.plan, catalogue), wantedRisks ?? riskCount(demo));
  const powers = demoPowers(
    demo,
    chosen.map(({ idea }) => idea),
  );
  const made = demoRisks(demo, { profile, ...staff }, powers, chosen);
  const risks = made.map(({ risk }) => risk);
  const regulations = demoRegulations(demo);
  const unregulated = withoutRegulation(demo, made)?.risk;
  return sortFacts({
    profiles: [profile],
    ...staff,
    powers,
    risks,
    riskRevisions: demoRevisions(demo, made),
    ...demoRounds(
      demo,
      risks.map(({ id }) => id),
    ),
    regulations,
    ...demoMeasures(demo, made, regulations),
    scores: demoScores(demo),
    explanations: demoExplanations(demo, profile.leaderName, staff.posts, risks, unregulated),
    attachments: [],
  });
};
