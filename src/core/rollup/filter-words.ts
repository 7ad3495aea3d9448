import type { Condition } from '../../domain/rollup/cross-conditions.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { UnitCode } from '../../domain/ids.ts';
import { dimensionNames } from '../../text/labels/rollup-labels.ts';
import { crossTexts } from '../../text/screens/cross.ts';
import { crossAxis } from './cross-axis.ts';

/**
 * Conditions as a reader of the paper wants them, `乡镇：柳溪镇；等级：高、中`.
 *
 * @param most values named of each condition; of the others only how many there are
 * @returns empty without a condition
 */
export const filterWords = (
  conditions: readonly Condition[],
  settings: TaskSettings,
  root: UnitCode,
  most = Number.POSITIVE_INFINITY,
): string =>
  crossTexts.join(
    conditions.map(({ dimension, keys }) => {
      const names = new Map(crossAxis(dimension, settings, root).map(({ key, title }) => [key, title]));
      const words = keys.slice(0, most).map((key) => names.get(key) ?? key);
      return keys.length <= most
        ? crossTexts.filterWords(dimensionNames[dimension], words)
        : crossTexts.manyWords(dimensionNames[dimension], words, keys.length);
    }),
  );
