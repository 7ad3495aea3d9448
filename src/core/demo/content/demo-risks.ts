import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import { riskNumber } from '../../../domain/risks/risk-number.ts';
import type { Risk, RiskRevision } from '../../../domain/risks/risk.ts';
import type { Power } from '../../../domain/powers/power.ts';
import type { PlacedIdea } from './choose-ideas.ts';
import { gradingFor, levelInScheme, levelReason, unitDecision } from './demo-grading.ts';
import { holdersOf, officeIdOf, postIdOf, type DemoStaff } from './demo-staff.ts';
import type { DemoUnit } from './demo-unit.ts';
import { longText } from './long-text.ts';
import type { PostPlan } from './post-plan.ts';
import type { Random } from './random.ts';
import { rewordManifestation, rewordName } from './reword.ts';
import { unusedText } from './unused-text.ts';

/** A risk with what it was made from, for its measures. */
export type MadeRisk = { risk: Risk; from: PlacedIdea };

type Making = {
  demo: DemoUnit;
  staff: DemoStaff;
  powers: readonly Power[];
  random: Random;
  /** manifestations used so far and those of the ideas: none may stand twice in a unit */
  said: Set<string>;
};

const graveLevel = ({ idea, at }: PlacedIdea): number => Math.min(3, idea.level + (at?.easing ?? 0));

/** Every 12th text stays as the catalogue has it, every 9th is long: the checks and the forms have to meet both. */
const wordsOf = ({ demo, random, said }: Making, { idea, at }: PlacedIdea, index: number): string => {
  const isKept = idea.origin === 'catalogue' && at === null && index % 12 === 7 && !said.has(idea.manifestation);
  said.add(idea.manifestation);
  if (isKept) return idea.manifestation;
  const clause = at ? random.pick(at.clauses) : '';
  const text = unusedText(said, () => rewordManifestation(demo, idea, clause, random));
  return index % 9 === 4 ? longText(text, idea, demo, random) : text;
};

/** A head's own points and every key post's first point lie at the post; of the others some lie at the office. */
const subjectOf = (
  { demo, random }: Making,
  plan: PostPlan,
  isFirst: boolean,
): Pick<Risk, 'subject' | 'officeId' | 'postId'> => {
  const officeId = officeIdOf(demo, plan);
  if (officeId !== null && !isFirst && random.chance(0.55)) return { subject: 'office', officeId, postId: null };
  return { subject: 'post', officeId: null, postId: postIdOf(demo, plan.role) };
};

const changeOf = (
  { demo, random }: Making,
  index: number,
  isFirst: boolean,
): Pick<Risk, 'change' | 'changeReason' | 'revision'> => {
  const reason = (): string => random.pick(demo.settings.vocabularies.changeReasons).name;
  if (index % 10 === 3) return { change: 'adjusted', changeReason: reason(), revision: 2 };
  if (index === 8 && demo.unit.position % 4 === 0 && !isFirst) {
    return { change: 'eliminated', changeReason: `${reason()}，该事项已上收，凭据存办公室`, revision: 1 };
  }
  return { change: index % 3 === 0 ? 'continued' : 'new', changeReason: '', revision: 1 };
};

const someCodes = (random: Random, terms: readonly { code: string }[], most: number): string[] =>
  random.some(terms, random.between(1, most)).map(({ code }) => code);

/** Responsible is who holds the post, or his superior where the post is vacant; the leader is the one in charge. */
const responsibleOf = ({ demo, staff }: Making, plan: PostPlan): Pick<Risk, 'responsiblePostId' | 'leaderPostId'> => {
  const superior = plan.leader === null ? null : postIdOf(demo, plan.leader);
  const isVacant = holdersOf(staff, postIdOf(demo, plan.role)).length === 0;
  return { responsiblePostId: isVacant && superior ? superior : postIdOf(demo, plan.role), leaderPostId: superior };
};

/** The clerk and the unit agree except now and then, when the unit raises a level by one. */
const levelsOf = (
  making: Making,
  placed: PlacedIdea,
  plan: PostPlan,
): Pick<Risk, 'grading' | 'selfLevel' | 'unitLevel'> => {
  const { demo, staff, random } = making;
  const level = graveLevel(placed);
  const isRaised = level > 1 && !plan.isHead && random.chance(0.07);
  const decided = isRaised ? level - 1 : level;
  const why = isRaised ? '集体研究认为群众反映较多，按高一级管理' : levelReason(decided, random);
  const inScheme = levelInScheme(demo.settings, level);
  return {
    grading: gradingFor(demo.settings, level, random),
    selfLevel: { level: inScheme, by: staff.profile.contactName, why: levelReason(level, random) },
    unitLevel: unitDecision(demo, staff, plan.role, levelInScheme(demo.settings, decided), why),
  };
};

const riskOf = (making: Making, placed: PlacedIdea, plan: PostPlan, index: number, isFirst: boolean): Risk => {
  const { demo, powers, random } = making;
  const { idea, at } = placed;
  const { categories, methods, techniques, channels } = demo.settings.vocabularies;
  const manifestation = wordsOf(making, placed, index);
  return {
    id: demo.id<'risk'>('risk', index),
    number: riskNumber(demo.unit.code, demo.year, index + 1),
    powerId: powers.find(({ name }) => name === idea.power)?.id ?? null,
    step: at?.step ?? '',
    ...subjectOf(making, plan, isFirst),
    name: rewordName(demo, idea, at?.step ?? '', random),
    manifestation,
    category: categories.find(({ name }) => name === idea.category)?.code ?? null,
    ...levelsOf(making, placed, plan),
    methods: someCodes(random, methods, 3),
    techniques: someCodes(random, techniques, 2),
    channels: someCodes(random, channels, 2),
    ...responsibleOf(making, plan),
    reviewStep: 'registered',
    ...changeOf(making, index, isFirst),
    origin: idea.origin === 'catalogue' && manifestation === idea.manifestation ? 'catalogue' : 'own',
    remark: '',
    foundOn: `${demo.year}-03-${String(random.between(2, 28)).padStart(2, '0')}`,
    position: index + 1,
  };
};

/** The unit's risks in the order of its posts, numbered in that order. */
export const demoRisks = (
  demo: DemoUnit,
  staff: DemoStaff,
  powers: readonly Power[],
  chosen: readonly PlacedIdea[],
): MadeRisk[] => {
  const making: Making = { demo, staff, powers, random: demo.random('risks'), said: new Set() };
  const ordered = demo.plan.posts.flatMap((plan) =>
    chosen
      .filter(({ idea }) => idea.role === plan.role)
      .map((placed, place) => ({ plan, placed, isFirst: place === 0 })),
  );
  return ordered.map(({ plan, placed, isFirst }, index) => ({
    risk: riskOf(making, placed, plan, index, isFirst),
    from: placed,
  }));
};

/** The words before of every adjusted risk. */
export const demoRevisions = (demo: DemoUnit, risks: readonly MadeRisk[]): RiskRevision[] =>
  risks
    .filter(({ risk }) => risk.revision > 1)
    .map(({ risk, from }) => ({
      id: demo.id('revision', risk.id),
      riskId: risk.id,
      revision: 1,
      name: from.idea.riskPoint,
      manifestation: `${from.idea.power}中，${from.idea.manifestation}。`,
      category: risk.category,
      level: effectiveLevel(risk),
      reason: risk.changeReason,
      changedOn: `${demo.year}-05-12`,
      changedBy: '',
    }));
