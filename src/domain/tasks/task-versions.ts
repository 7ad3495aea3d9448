import type { UnitCode } from '../ids.ts';
import type { Unit } from '../units/unit.ts';

/** 各单位手里的版本: as far as the packages that came say it. */
export type TaskVersions = {
  /** newest version that was written; null = only a draft so far */
  newest: number | null;
  /** highest version first; only what some unit named */
  held: { version: number; units: Pick<Unit, 'code' | 'name'>[] }[];
  /** units nothing came from yet: nobody knows what they hold */
  silent: Pick<Unit, 'code' | 'name'>[];
};

/** @param named version in the newest package of a unit */
export function taskVersions(
  newest: number | null,
  units: readonly Unit[],
  named: ReadonlyMap<UnitCode, number>,
): TaskVersions {
  const versions = new Map<number, Pick<Unit, 'code' | 'name'>[]>();
  const silent: Pick<Unit, 'code' | 'name'>[] = [];
  for (const { code, name, level, participation } of units) {
    if (level === 'county' || participation === 'exempt') continue;
    const version = named.get(code);
    if (version === undefined) silent.push({ code, name });
    else versions.set(version, [...(versions.get(version) ?? []), { code, name }]);
  }
  const held = [...versions].map(([version, there]) => ({ version, units: there }));
  return { newest, held: held.toSorted((a, b) => b.version - a.version), silent };
}
