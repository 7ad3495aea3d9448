/**
 * What the county sets for a cycle and sends down in the task package. Data only: nothing in it is executable.
 * Vocabularies are matched by code; an entry whose code vanished in a later version is kept by the units and listed.
 */
import type { IndicatorSet } from '../assessments/indicator-set.ts';
import type { CheckSetting } from '../checks/check.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { LevelOrdinal, UnitCode } from '../ids.ts';
import type { LevelScheme } from '../levels/level-scheme.ts';
import type { GradingRule } from '../risks/grading.ts';
import type { Unit, UnitLevel } from '../units/unit.ts';
import type { Term } from '../vocabularies/term.ts';
import type { FormSetting } from './form-setting.ts';
import type { PublicityRule } from './publicity-rule.ts';

export type Vocabularies = {
  categories: Term[];
  methods: Term[];
  techniques: Term[];
  channels: Term[];
  powerKinds: Term[];
  keySites: Term[];
  areas: Term[];
  systems: Term[];
  preventMeans: Term[];
  monitorMeans: Term[];
  disposeMeans: Term[];
  changeReasons: Term[];
};
export type VocabularyName = keyof Vocabularies;

/** Who decides the level of a risk: per level of the risk and level of the unit. */
export type DecisionRule = { unitLevel: UnitLevel; level: LevelOrdinal; decider: string };

/** What the county calls it; the word stands in titles and sentences. */
export const riskWords = ['廉政风险', '廉洁风险', '腐败风险'] as const;
export type RiskWord = (typeof riskWords)[number];

export type TaskSettings = {
  countyCode: UnitCode;
  countyName: string;
  /** 县廉防办 as it signs */
  officeName: string;
  cycle: Cycle;
  riskWord: RiskWord;
  levels: LevelScheme;
  grading: GradingRule;
  vocabularies: Vocabularies;
  decisions: DecisionRule[];
  units: Unit[];
  indicatorSets: IndicatorSet[];
  checks: CheckSetting[];
  forms: FormSetting[];
  /** who compares the stamped key codes of villages */
  sealCheck: 'township-vouches' | 'county-checks';
  /** absent in tasks of before there was one: read it by `publicityOf` */
  publicity?: PublicityRule | undefined;
};

/** A version of the settings; a higher version replaces a lower one of the same cycle. */
export type Task = { id: string; version: number; settings: TaskSettings };
