/** Everything the content of one demonstration unit is derived from. */
import type { CycleCode } from '../../../domain/ids.ts';
import type { TaskSettings } from '../../../domain/tasks/task-settings.ts';
import type { Unit } from '../../../domain/units/unit.ts';
import type { UnitPlan } from './post-plan.ts';
import { idFrom, randomFrom, type Random } from './random.ts';
import { unitPlan } from './unit-plan.ts';

export type DemoUnit = {
  unit: Unit;
  settings: TaskSettings;
  cycle: CycleCode;
  /** the calendar year the cycle starts in */
  year: number;
  plan: UnitPlan;
  /** name without the county's, as people say it */
  shortName: string;
  /** places its people speak of: groups of a village, villages of a township, townships of the county */
  places: readonly string[];
  /** who looks after it from outside */
  supervisor: string;
  /** where it posts notices */
  board: string;
  /** id of a row of this unit and cycle */
  id: ReturnType<typeof idMaker>;
  random: (purpose: string) => Random;
};

const idMaker =
  (seed: string, unit: string, cycle: string) =>
  <T extends string>(...parts: (string | number)[]) =>
    idFrom<T>(seed, unit, cycle, ...parts);

const groupNames = ['东沟', '老碾', '上坪', '桥头', '槐荫', '南坡', '水磨', '后坝', '柳堤', '砖窑', '新井', '竹林'];

const placesOf = (unit: Unit, units: readonly Unit[], random: Random): string[] => {
  if (unit.level === 'village') return random.some(groupNames, 4).map((name) => `${name}组`);
  const parent = unit.level === 'township' ? unit.code : unit.parent;
  const level = unit.level === 'township' ? 'village' : 'township';
  const names = units.filter((other) => other.parent === parent && other.level === level).map(({ name }) => name);
  return names.length > 0 ? names : groupNames.slice(0, 4).map((name) => `${name}片区`);
};

const supervisorOf = (unit: Unit, units: readonly Unit[]): string => {
  if (unit.level === 'department') return '派驻纪检监察组';
  if (unit.level === 'township') return '县纪委监委联系室';
  return `${units.find(({ code }) => code === unit.parent)?.name ?? '乡镇'}纪委`;
};

export const demoUnit = (unit: Unit, settings: TaskSettings, seed: string): DemoUnit => {
  const cycle = settings.cycle.code;
  const random = (purpose: string): Random => randomFrom(seed, unit.code, cycle, purpose);
  return {
    unit,
    settings,
    cycle,
    year: Number(settings.cycle.startsOn.slice(0, 4)),
    // neighbouring units get neighbouring variants, so that every peculiarity turns up somewhere
    plan: unitPlan(unit, unit.position),
    shortName: unit.name.replace(settings.countyName, ''),
    places: placesOf(unit, settings.units, random('places')),
    supervisor: supervisorOf(unit, settings.units),
    board: unit.level === 'village' ? '村务公开栏' : '政务公开栏',
    id: idMaker(seed, unit.code, cycle),
    random,
  };
};
