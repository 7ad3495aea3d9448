/** Units and facts of a wanted size, for measuring imports; not meant to be read by people. */
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.ts';
import { measurePhases, type Measure, type MeasureRisk } from '../../../domain/measures/measure.ts';
import type { Facts } from '../../../domain/registers/facts.ts';
import { riskNumber } from '../../../domain/risks/risk-number.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import { demoFacts } from './demo-facts.ts';
import { demoRounds } from './demo-rounds.ts';
import { demoUnit } from './demo-unit.ts';
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

/**
 * Facts of the `unitIndex`-th unit of `benchSettings` with exactly so many risks and measures; from three measures per
 * risk on, every risk has all three phases.
 *
 * @throws RangeError when the settings have no such unit
 */
export const benchFacts = (
  settings: TaskSettings,
  catalogue: readonly CatalogueEntry[],
  unitIndex: number,
  risks: number,
  measures: number,
): Facts => {
  const unit = settings.units[unitIndex + 1];
  if (!unit) throw new RangeError(`no unit ${unitIndex}`);
  const base = demoFacts(unit, settings, catalogue, seed);
  const live = base.risks.filter(({ change, revision }) => change !== 'eliminated' && revision === 1);
  const demo = demoUnit(unit, settings, seed);
  const manyRisks = Array.from({ length: risks }, (_, index): Risk => {
    const risk = again(live, index);
    const number = riskNumber(unit.code, demo.year, index + 1);
    const manifestation = `${risk.manifestation}第${index + 1}条。`;
    return { ...risk, id: demo.id<'risk'>('many', index), number, manifestation, position: index + 1 };
  });
  const manyMeasures = Array.from({ length: measures }, (_, index): Measure => {
    const measure = again(base.measures, index);
    const phase = again(measurePhases, Math.floor(index / risks));
    const text = `${measure.text}第${index + 1}项。`;
    return { ...measure, id: demo.id<'measure'>('many', index), phase, means: null, text, position: index + 1 };
  });
  const measureRisks = manyMeasures.map(({ id }, index): MeasureRisk => {
    return { measureId: id, riskId: again(manyRisks, index).id };
  });
  const measureRegulations = manyMeasures.map(({ id }, index) => {
    return { measureId: id, regulationId: again(base.regulations, index).id };
  });
  const rounds = demoRounds(
    demo,
    manyRisks.map(({ id }) => id),
  );
  const explanations = base.explanations.filter(({ checkId }) => checkId === 'key-post-without-high');
  const many = { risks: manyRisks, riskRevisions: [], measures: manyMeasures, measureRisks, measureRegulations };
  return sortFacts({ ...base, ...many, ...rounds, explanations });
};
