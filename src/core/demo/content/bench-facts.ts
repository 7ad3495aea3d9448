/** Units and facts of a wanted size, for measuring imports; not meant to be read by people. */
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import { measurePhases, type Measure } from '../../../domain/measures/measure.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import { riskNumber } from '../../../domain/risks/risk-number.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { demoFacts } from './demo-facts.ts';
import { demoRounds } from './demo-rounds.ts';
import { demoUnit, type DemoUnit } from './demo-unit.ts';
import { demoSettings } from './demo-settings.ts';
import { demoCounty } from './demo-units.ts';
import { sortFacts } from './sort-facts.ts';

const seed = 'bench';

const benchUnit = (index: number): Unit => {
  const serial = String(index + 1).padStart(3, '0');
  return {
    code: `${demoCounty.code}-B${serial}`,
    name: `${demoCounty.name}测速用${serial}局`,
    level: 'department',
    kind: 'government',
    parent: demoCounty.code,
    participation: 'takes-part',
    exemplarTheme: null,
    submitTo: demoCounty.code,
    dueOn: null,
    predecessors: [],
    changedOn: null,
    position: index + 2,
  };
};

/** The demonstration's task with `count` departments instead of its units. */
export const benchSettings = (count: number): TaskSettings => {
  const settings = demoSettings();
  const county = settings.units.filter(({ code }) => code === settings.countyCode);
  return { ...settings, units: [...county, ...Array.from({ length: count }, (_, index) => benchUnit(index))] };
};

const again = <T>(rows: readonly T[], index: number): T => {
  const row = rows[index % rows.length];
  if (row === undefined) throw new RangeError('no rows to repeat');
  return row;
};

const manyRisks = (demo: DemoUnit, base: Facts, count: number): Risk[] => {
  const live = base.risks.filter(isLiveRisk);
  return Array.from({ length: count }, (_, index) => {
    const risk = again(live, index);
    return {
      ...risk,
      id: demo.id<'risk'>('many', index),
      number: riskNumber(demo.unit.code, demo.year, index + 1),
      manifestation: `${risk.manifestation}第${index + 1}条。`,
      change: 'new',
      changeReason: '',
      revision: 1,
      position: index + 1,
    };
  });
};

/** The first measures are all 前期预防, one per risk, the next 中期监控, then 后期处置. */
const manyMeasures = (demo: DemoUnit, base: Facts, count: number, risks: number): Measure[] =>
  Array.from({ length: count }, (_, index) => {
    const measure = again(base.measures, index);
    return {
      ...measure,
      id: demo.id<'measure'>('many', index),
      phase: again(measurePhases, Math.floor(index / risks)),
      means: null,
      text: `${measure.text}第${index + 1}项。`,
      position: index + 1,
    };
  });

/**
 * Facts of the `unitIndex`-th unit of `benchSettings` with exactly so many risks and measures; with three measures per
 * risk every risk has all three phases, and from 60 risks on the default checks let the unit pass.
 *
 * @throws RangeError when the settings have no such unit
 */
export const benchFacts = (
  settings: TaskSettings,
  catalogue: readonly CatalogueEntry[],
  unitIndex: number,
  riskCount: number,
  measureCount: number,
): Facts => {
  const unit = settings.units[unitIndex + 1];
  if (!unit) throw new RangeError(`no unit ${unitIndex}`);
  const base = demoFacts(unit, settings, catalogue, seed);
  const demo = demoUnit(unit, settings, seed);
  const risks = manyRisks(demo, base, riskCount);
  const measures = manyMeasures(demo, base, measureCount, riskCount);
  const rounds = demoRounds(
    demo,
    risks.map(({ id }) => id),
  );
  return sortFacts({
    ...base,
    risks,
    riskRevisions: [],
    measures,
    measureRisks: measures.map(({ id }, index) => ({ measureId: id, riskId: again(risks, index).id })),
    measureRegulations: measures.map(({ id }, index) => {
      return { measureId: id, regulationId: again(base.regulations, index).id };
    }),
    ...rounds,
    explanations: base.explanations.filter(({ checkId }) => checkId === 'key-post-without-high'),
  });
};
