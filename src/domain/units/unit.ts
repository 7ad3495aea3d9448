/** 单位: who fills in, who collects. The tree is task data and therefore the same in every ledger of the county. */
import type { CycleCode, Day, Id, UnitCode } from '../ids.ts';

export type UnitLevel = 'county' | 'township' | 'village' | 'department';

/** 单位性质, one word per kind of body (domain: glossary, unit). */
export const unitKinds = [
  'party',
  'government',
  'npc-cppcc-justice',
  'mass-organisation',
  'institution',
  'enterprise',
  'school',
  'hospital',
  'outpost',
  'subdistrict',
  'community',
  'village',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** 参加情况: pilot 试点, takes-part 参加, exempt 免报 (never overdue), vertical 垂管. */
export type Participation = 'pilot' | 'takes-part' | 'exempt' | 'vertical';

export type Unit = {
  code: UnitCode;
  name: string;
  level: UnitLevel;
  kind: UnitKind;
  /** the enclosing unit; null only for the county itself */
  parent: UnitCode | null;
  participation: Participation;
  /** 示范点 theme, e.g. 招商引资; null where the unit is no exemplar */
  exemplarTheme: string | null;
  /** who receives its package; null for the county */
  submitTo: UnitCode | null;
  /** last day to submit; null = the cycle's own */
  dueOn: Day | null;
  /** units it came from (合村并居, 机构改革), with the day of the change */
  predecessors: UnitCode[];
  changedOn: Day | null;
  position: number;
};

/** What a unit says about itself; one row per unit and cycle. */
export type Profile = {
  id: Id<'profile'>;
  unitCode: UnitCode;
  cycle: CycleCode;
  unitName: string;
  leaderName: string;
  contactName: string;
  contactPhone: string;
  /** 代报: code of the unit that filled in for this one from stamped paper; null when it filled in itself */
  reportedBy: UnitCode | null;
  note: string;
};

/** Office inside a unit: 科室/股室/站所; in a village 党组织, 村委会, 村务监督委员会, 集体经济组织. */
export type Office = {
  id: Id<'office'>;
  name: string;
  position: number;
};
