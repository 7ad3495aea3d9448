import type { Unit } from '../../../../domain/units/unit.ts';

/** A unit as the table holds it: a new one has no code yet, so rows are known by an id of the page. */
export type UnitRow = Unit & { id: string; isNew: boolean };

export const unitRows = (units: readonly Unit[]): UnitRow[] =>
  units.map((unit) => ({ ...unit, id: unit.code, isNew: false }));

export const newUnitRow = (county: string): UnitRow => ({
  id: crypto.randomUUID(),
  isNew: true,
  code: '',
  name: '',
  level: 'village',
  kind: 'village',
  parent: county,
  participation: 'takes-part',
  exemplarTheme: null,
  submitTo: county,
  dueOn: null,
  predecessors: [],
  changedOn: null,
  position: 0,
});

/** Units as the task takes them; new ones get places after the last. */
export const unitsOf = (rows: readonly UnitRow[], there: readonly Unit[]): Unit[] => {
  let last = Math.max(0, ...there.map(({ position }) => position));
  return rows.map(({ id: _id, isNew, ...unit }) => (isNew ? { ...unit, position: (last += 1) } : unit));
};
