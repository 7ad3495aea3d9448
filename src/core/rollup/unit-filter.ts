import type { UnitCode } from '../../domain/ids.ts';
import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { unitKeys } from './cross-axis.ts';

/**
 * Whether a unit is left over by conditions on units; those on anything else are not asked.
 *
 * @returns undefined when no condition is on units
 */
export function unitFilter(
  { units }: Pick<TaskSettings, 'units'>,
  conditions: readonly Condition[],
): ((code: UnitCode) => boolean) | undefined {
  const tests = conditions.flatMap(({ dimension, keys }) => {
    const keyOf = unitKeys(dimension, units);
    return keyOf === undefined ? [] : [(code: UnitCode) => keys.includes(keyOf(code))];
  });
  return tests.length === 0 ? undefined : (code) => tests.every((test) => test(code));
}
