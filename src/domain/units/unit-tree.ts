/** Walks through the tree of units; order is the task's (position, then code). */
import type { UnitCode } from '../ids.ts';
import type { Unit } from './unit.ts';

/** The unit with a code; undefined where the task does not know it. */
export const unitByCode = (units: readonly Unit[], code: UnitCode): Unit | undefined =>
  units.find((unit) => unit.code === code);

/** Units directly below one, in printing order. */
export const childrenOf = (units: readonly Unit[], code: UnitCode): Unit[] =>
  inOrder(units.filter(({ parent }) => parent === code));

/** All units below one, each parent before its children. */
export const descendantsOf = (units: readonly Unit[], code: UnitCode): Unit[] => {
  const children = groupByParent(units);
  const below = (parent: UnitCode, path: readonly UnitCode[]): Unit[] =>
    inOrder(children.get(parent) ?? []).flatMap((unit) =>
      path.includes(unit.code) ? [] : [unit, ...below(unit.code, [...path, unit.code])],
    );
  return below(code, [code]);
};

/** Units above one, nearest first; undefined where the parents form a circle. A parent nobody knows ends the walk. */
export const ancestorsOf = (units: readonly Unit[], code: UnitCode): Unit[] | undefined => {
  const above: Unit[] = [];
  const seen = new Set([code]);
  let parent = unitByCode(units, code)?.parent ?? null;
  while (parent !== null) {
    if (seen.has(parent)) return undefined;
    seen.add(parent);
    const unit = unitByCode(units, parent);
    if (unit === undefined) return above;
    above.push(unit);
    parent = unit.parent;
  }
  return above;
};

/** The township a unit is or belongs to; undefined for the county, its departments and unknown codes. */
export const townshipOf = (units: readonly Unit[], code: UnitCode): Unit | undefined => {
  const self = unitByCode(units, code);
  if (self === undefined) return undefined;
  return [self, ...(ancestorsOf(units, code) ?? [])].find(({ level }) => level === 'township');
};

/** Units that send their package to a receiver, in printing order; 免报 ones included. */
export const sendersTo = (units: readonly Unit[], receiver: UnitCode): Unit[] =>
  inOrder(units.filter(({ submitTo }) => submitTo === receiver));

const groupByParent = (units: readonly Unit[]): Map<UnitCode, Unit[]> => {
  const children = new Map<UnitCode, Unit[]>();
  for (const unit of units) {
    if (unit.parent === null) continue;
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  return children;
};

const inOrder = (units: readonly Unit[]): Unit[] =>
  units.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
