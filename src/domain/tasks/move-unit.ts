import type { Unit } from '../units/unit.ts';
import { moveRow } from './move-row.ts';

/** The list with one unit a place up (-1) or down (1); units of the same parent are printed in the order of the list. */
export const moveUnit = (units: readonly Unit[], { code, by }: { code: string; by: -1 | 1 }): Unit[] => {
  const moved = moveRow(units, (unit) => unit.code, { key: code, by });
  const parent = units.find((unit) => unit.code === code)?.parent;
  let place = 0;
  return moved.map((unit) => (unit.parent === parent ? { ...unit, position: (place += 1) } : unit));
};
