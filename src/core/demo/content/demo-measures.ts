import {
  measurePhases,
  type Measure,
  type MeasurePhase,
  type MeasureRegulation,
  type MeasureRisk,
  type Regulation,
} from '../../../domain/measures/measure.ts';
import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import type { MadeRisk } from './demo-risks.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { Random } from './random.ts';
import { rewordMeasure } from './reword.ts';
import { unusedText } from './unused-text.ts';

type Measures = { measures: Measure[]; measureRisks: MeasureRisk[]; measureRegulations: MeasureRegulation[] };

/** Phases of the measures a risk gets: all three for a high one, often more; fewer for the others. */
const phasesFor = (level: number, random: Random): MeasurePhase[] => {
  if (level === 1) return random.chance(0.4) ? ['prevent', 'prevent', 'monitor', 'dispose'] : [...measurePhases];
  if (level === 2) return random.chance(0.5) ? ['prevent', 'monitor', 'dispose'] : ['prevent', 'monitor'];
  return [random.chance(0.7) ? 'prevent' : 'monitor'];
};

const teaching = [
  '以身边案例开展警示教育，岗位人员当场说明自己怎样避免',
  '新上岗人员先学流程图和风险点，经测试合格后独立经办',
  '节前集中谈话，重申不得接受服务对象宴请和礼品',
  '向群众公布承诺和监督电话，承诺卡摆在办事桌上',
  '经办、审核、保管由不同人员负责，岗位分工每年核对一次',
];

type Writing = { demo: DemoUnit; random: Random; said: Set<string> };

/** A text nobody in the unit has used yet; every 40th or so stays as the catalogue has it. */
const textOf = ({ demo, random, said }: Writing, made: MadeRisk, phase: MeasurePhase): string => {
  const { idea, at } = made.from;
  const own = idea[phase];
  const isExtra = phase === 'prevent' && said.has(`${made.risk.id}/prevent`);
  said.add(`${made.risk.id}/${phase}`);
  if (idea.origin === 'catalogue' && !isExtra && !said.has(own) && random.chance(0.025)) {
    said.add(own);
    return own;
  }
  return unusedText(said, () => {
    const base = isExtra ? random.pick(teaching) : own;
    const placed = at ? atStep(phase, at.step, base) : base;
    return rewordMeasure(phase, placed, { demo, role: idea.role, random });
  });
};

const atStep = (phase: MeasurePhase, step: string, text: string): string =>
  phase === 'dispose' ? `${step}环节出现问题的，${text}` : `在${step}环节，${text}`;

const dueOf = (demo: DemoUnit, phase: MeasurePhase, random: Random): Pick<Measure, 'dueKind' | 'dueOn'> => {
  const dated = { prevent: 0.6, monitor: 0.2, dispose: 0.15 }[phase];
  if (!random.chance(dated)) return { dueKind: phase === 'dispose' ? 'immediate' : 'long-term', dueOn: null };
  const month = String(random.between(8, 11)).padStart(2, '0');
  return { dueKind: 'date', dueOn: `${demo.year}-${month}-${String(random.between(1, 30)).padStart(2, '0')}` };
};

const progresses = ['已落实，资料已归档', '正在落实，完成过半', '制度已印发，按月检查', '已组织学习，签到表存档', ''];
const meansOf = { prevent: 'preventMeans', monitor: 'monitorMeans', dispose: 'disposeMeans' } as const;

const measureOf = (writing: Writing, made: MadeRisk, phase: MeasurePhase, position: number): Measure => {
  const { demo, random } = writing;
  return {
    id: demo.id<'measure'>('measure', position),
    phase,
    text: textOf(writing, made, phase),
    means: random.chance(0.8) ? random.pick(demo.settings.vocabularies[meansOf[phase]]).code : null,
    responsiblePostId: made.risk.responsiblePostId,
    leaderPostId: made.risk.leaderPostId,
    ...dueOf(demo, phase, random),
    supervisor: demo.supervisor,
    progress: random.pick(progresses),
    position,
  };
};

/** The high risk that is left without a regulation in every third unit, so that an explanation is needed. */
export const withoutRegulation = (demo: DemoUnit, risks: readonly MadeRisk[]): MadeRisk | undefined =>
  demo.unit.position % 3 === 0
    ? risks.find(({ risk }) => effectiveLevel(risk) === 1 && risk.change === 'new')
    : undefined;

/**
 * Measures of all risks. What is done afterwards is often the same for several risks of one power, so a risk below the
 * highest level takes over the 后期处置 that its power already has.
 */
export const demoMeasures = (
  demo: DemoUnit,
  risks: readonly MadeRisk[],
  regulations: readonly Regulation[],
): Measures => {
  const random = demo.random('measures');
  const writing: Writing = { demo, random, said: new Set() };
  const result: Measures = { measures: [], measureRisks: [], measureRegulations: [] };
  const disposals = new Map<string, Measure>();
  const unregulated = withoutRegulation(demo, risks);
  for (const made of risks) {
    const level = effectiveLevel(made.risk) ?? 3;
    for (const phase of phasesFor(level, random)) {
      const shared = phase === 'dispose' && level > 1 ? disposals.get(made.from.idea.power) : undefined;
      const measure = shared ?? measureOf(writing, made, phase, result.measures.length + 1);
      result.measureRisks.push({ measureId: measure.id, riskId: made.risk.id });
      if (shared) continue;
      result.measures.push(measure);
      if (phase === 'dispose') disposals.set(made.from.idea.power, measure);
      const isRegulated = phase === 'prevent' && made !== unregulated && (level === 1 || random.chance(0.3));
      if (isRegulated)
        result.measureRegulations.push({ measureId: measure.id, regulationId: random.pick(regulations).id });
    }
  }
  return result;
};
