import { unitLevelNames } from '../../../../text/labels/unit-labels.ts';
import { unitStartTexts } from '../../../../text/screens/start.ts';
import type { api } from '../../api/client.ts';

export type TaskPreview = Awaited<ReturnType<typeof api.packages.previewTask>>;
type Unit = TaskPreview['units'][number];

/** The directory as a tree select shows it; units are found by name or code. */
export type UnitNode = { value: string; title: string; name: string; children: UnitNode[] };

const nodeOf = (unit: Unit, units: readonly Unit[]): UnitNode => ({
  value: unit.code,
  title: unitStartTexts.node(unit.name, unit.code, unitLevelNames[unit.level]),
  name: unit.name,
  children: units.filter(({ parent }) => parent === unit.code).map((child) => nodeOf(child, units)),
});

/** Units without a parent in the list are the roots, so that nobody is missing. */
export const unitTree = (units: readonly Unit[]): UnitNode[] => {
  const codes = new Set(units.map(({ code }) => code));
  return units.filter(({ parent }) => parent === null || !codes.has(parent)).map((unit) => nodeOf(unit, units));
};
