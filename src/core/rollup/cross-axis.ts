/** The values of a dimension with their names, in printing order. */
import { measurePhaseNames, measurePhases } from '../../domain/measures/measure.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { Dimension } from '../../domain/rollup/cross-definition.ts';
import type { AxisKey } from '../../domain/rollup/cross-table.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { descendantsOf, townshipOf, unitByCode } from '../../domain/units/unit-tree.ts';
import type { Unit } from '../../domain/units/unit.ts';
import { riskChangeNames } from '../../text/labels/risk-labels.ts';
import { majorNames, noneNames, postKindNames, retiredName } from '../../text/labels/rollup-labels.ts';
import { participationNames, unitKindNames, unitLevelNames } from '../../text/labels/unit-labels.ts';

export const noneKey = 'none';

/** The collecting unit and all below it. */
export const unitsUnder = ({ units }: TaskSettings, root: UnitCode): Unit[] => {
  const self = unitByCode(units, root);
  return [...(self === undefined ? [] : [self]), ...descendantsOf(units, root)];
};

type KeyOfUnit = (code: UnitCode) => string;

/** Key of a unit in a dimension of units; undefined for the other dimensions. */
export const unitKeys = (dimension: Dimension, units: readonly Unit[]): KeyOfUnit | undefined => {
  const reads: Partial<Record<Dimension, (unit: Unit) => string>> = {
    unit: ({ code }) => code,
    township: ({ code }) => townshipOf(units, code)?.code ?? noneKey,
    unitLevel: ({ level }) => level,
    unitKind: ({ kind }) => kind,
    participation: ({ participation }) => participation,
  };
  const read = reads[dimension];
  if (read === undefined) return undefined;
  const keys = new Map(units.map((unit) => [unit.code, read(unit)]));
  return (code) => keys.get(code) ?? noneKey;
};

const keysOf = (names: Readonly<Record<string, string>>): AxisKey[] =>
  Object.entries(names).map(([key, title]) => ({ key, title }));
const termKeys = (terms: readonly { code: string; name: string }[]): AxisKey[] =>
  terms.map(({ code, name }) => ({ key: code, title: name }));
const unitAxis = (units: readonly Unit[]): AxisKey[] => units.map(({ code, name }) => ({ key: code, title: name }));

const namedKeys = (dimension: Dimension, settings: TaskSettings, root: UnitCode): AxisKey[] => {
  const { vocabularies, levels } = settings;
  const axes: Record<Dimension, () => AxisKey[]> = {
    unit: () =>
      // The collecting unit itself is not asked: it stands there when it has an entry of its own.
      unitAxis(unitsUnder(settings, root)).map((one) => (one.key === root ? { ...one, isOnlyIfCounted: true } : one)),
    township: () => unitAxis(unitsUnder(settings, root).filter(({ level }) => level === 'township')),
    unitLevel: () => keysOf(unitLevelNames),
    unitKind: () => keysOf(unitKindNames),
    participation: () => keysOf(participationNames),
    level: () => levels.names.map((title, index) => ({ key: String(index + 1), title })),
    category: () => termKeys(vocabularies.categories),
    powerKind: () => termKeys(vocabularies.powerKinds),
    keySite: () => termKeys(vocabularies.keySites),
    area: () => termKeys(vocabularies.areas),
    system: () => termKeys(vocabularies.systems),
    postKind: () => keysOf(postKindNames),
    change: () => keysOf(riskChangeNames),
    major: () => keysOf(majorNames),
    phase: () => measurePhases.map((key) => ({ key, title: measurePhaseNames[key] })),
  };
  return axes[dimension]();
};

/** Every value the task knows, then 未定级 and the like; these only where something was counted. */
export const crossAxis = (dimension: Dimension, settings: TaskSettings, root: UnitCode): AxisKey[] => {
  const none = noneNames[dimension];
  return [
    ...namedKeys(dimension, settings, root),
    ...(none === undefined ? [] : [{ key: noneKey, title: none, isOnlyIfCounted: true }]),
  ];
};

/** The axis with the codes that were counted but are no longer in the vocabulary. */
export const withRetired = (axis: readonly AxisKey[], counted: Iterable<string>): AxisKey[] => {
  const known = new Set(axis.map(({ key }) => key));
  const retired = [...new Set(counted)].filter((key) => !known.has(key)).toSorted();
  return [...axis, ...retired.map((key) => ({ key, title: retiredName(key), isOnlyIfCounted: true }))];
};
