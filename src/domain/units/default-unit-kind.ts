import type { UnitKind, UnitLevel } from './unit.ts';

/** 单位性质 where nobody said it: from the level, and for 社区 and 街道 from the name. */
export const defaultUnitKind = (level: UnitLevel, name: string): UnitKind => {
  if (level === 'village') return name.includes('社区') ? 'community' : 'village';
  return level === 'township' && name.includes('街道') ? 'subdistrict' : 'government';
};
