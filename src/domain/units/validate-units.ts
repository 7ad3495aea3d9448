import { isDay } from '../days/calendar-day.ts';
import type { UnitCode } from '../ids.ts';
import type { SettingsProblem } from '../tasks/settings-problem.ts';
import type { Unit } from './unit.ts';
import { ancestorsOf } from './unit-tree.ts';

/**
 * What is wrong with a county's units as a tree: codes unique and well formed, one county at the root, parents and
 * receivers exist, receivers stand above the sender, no unit is above itself. Empty = nothing.
 */
export const validateUnits = (units: readonly Unit[], countyCode: UnitCode): SettingsProblem[] => {
  const problems: SettingsProblem[] = [];
  const byCode = new Map<UnitCode, Unit>();
  for (const unit of units) {
    if (byCode.has(unit.code)) problems.push(problem('UNIT_CODE_REPEATED', unit));
    byCode.set(unit.code, unit);
  }
  const roots = units.filter(({ parent }) => parent === null);
  const isRooted = roots.length === 1 && roots[0]?.code === countyCode && roots[0].level === 'county';
  if (!isRooted) problems.push({ code: 'UNIT_ROOT', params: { code: countyCode } });
  for (const unit of units) problems.push(...validateUnit(unit, units, byCode));
  return problems;
};

const validateUnit = (unit: Unit, units: readonly Unit[], byCode: ReadonlyMap<UnitCode, Unit>): SettingsProblem[] => {
  const { code, parent, submitTo, dueOn } = unit;
  const problems: SettingsProblem[] = [];
  if (!/^[A-Za-z0-9-]{1,20}$/.test(code)) problems.push(problem('UNIT_CODE', unit));
  if (unit.name.trim() === '') problems.push({ code: 'UNIT_NAME', params: { code } });
  if (dueOn !== null && !isDay(dueOn)) problems.push(problem('UNIT_DUE_DAY', unit, { given: dueOn }));
  if (parent !== null && !byCode.has(parent)) problems.push(problem('UNIT_PARENT_UNKNOWN', unit, { parent }));
  const above = ancestorsOf(units, code);
  if (above === undefined) return [...problems, problem('UNIT_CIRCLE', unit)];
  if (submitTo === null) return problems;
  if (!byCode.has(submitTo)) problems.push(problem('UNIT_SUBMIT_TO_UNKNOWN', unit, { submitTo }));
  else if (!above.some((ancestor) => ancestor.code === submitTo)) {
    problems.push(problem('UNIT_SUBMIT_TO_OUTSIDE', unit, { submitTo }));
  }
  return problems;
};

const problem = (
  code: SettingsProblem['code'],
  unit: Unit,
  params: SettingsProblem['params'] = {},
): SettingsProblem => ({ code, params: { code: unit.code, name: unit.name, ...params } });
