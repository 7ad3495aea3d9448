import type { UnitCode } from '../ids.ts';
import type { Unit } from './unit.ts';

/** A list of units beside the one that is held, by code. */
export type UnitsCompared = { added: UnitCode[]; changed: UnitCode[]; missing: UnitCode[]; same: number };

/** @param given the list just read; its place in the list alone is no change */
export const compareUnits = (held: readonly Unit[], given: readonly Unit[]): UnitsCompared => {
  const before = new Map(held.map((unit) => [unit.code, unit]));
  const now = new Set(given.map(({ code }) => code));
  const known = given.filter(({ code }) => before.has(code));
  const changed = known.filter((unit) => contentOf(unit) !== contentOf(before.get(unit.code) ?? unit));
  return {
    added: given.filter(({ code }) => !before.has(code)).map(({ code }) => code),
    changed: changed.map(({ code }) => code),
    missing: held.filter(({ code }) => !now.has(code)).map(({ code }) => code),
    same: known.length - changed.length,
  };
};

const contentOf = ({ name, level, kind, parent, participation, exemplarTheme, submitTo, dueOn }: Unit): string =>
  JSON.stringify([name, level, kind, parent, participation, exemplarTheme, submitTo, dueOn]);
