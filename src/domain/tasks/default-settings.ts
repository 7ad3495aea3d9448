import { defaultIndicatorSet } from '../assessments/default-indicator-set.ts';
import { defaultChecks } from '../checks/default-checks.ts';
import { defaultPhases } from '../cycles/default-phases.ts';
import type { CycleCode, Day, UnitCode } from '../ids.ts';
import { defaultLevelScheme } from '../levels/default-level-schemes.ts';
import { cycleYear } from '../cycles/cycle-year.ts';
import type { Unit } from '../units/unit.ts';
import { defaultVocabularies } from '../vocabularies/default-vocabularies.ts';
import { defaultDecisions } from './default-decisions.ts';
import { defaultForms } from './default-forms.ts';
import { defaultPublicity } from './publicity-rule.ts';
import type { TaskSettings } from './task-settings.ts';

export type TaskBasics = {
  countyCode: UnitCode;
  countyName: string;
  officeName: string;
  cycleCode: CycleCode;
  dueOn: Day;
  units: Unit[];
};

/** A complete task from what only the county can know; everything else is the default and may be changed. */
export const defaultTaskSettings = (basics: TaskBasics): TaskSettings => {
  const year = cycleYear(basics.cycleCode);
  const riskWord = '廉政风险';
  return {
    countyCode: basics.countyCode,
    countyName: basics.countyName,
    officeName: basics.officeName,
    cycle: {
      code: basics.cycleCode,
      title: `${year}年度${riskWord}防控工作`,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      dueOn: basics.dueOn,
      phases: defaultPhases(year),
    },
    riskWord,
    levels: { ...defaultLevelScheme, names: [...defaultLevelScheme.names] },
    grading: { method: 'criteria', matrix: { middleFrom: 4, highFrom: 9 } },
    vocabularies: defaultVocabularies(),
    decisions: defaultDecisions(defaultLevelScheme.names.length),
    units: basics.units,
    indicatorSets: [defaultIndicatorSet()],
    checks: defaultChecks(),
    forms: defaultForms(riskWord),
    sealCheck: 'township-vouches',
    publicity: { ...defaultPublicity, places: [...defaultPublicity.places] },
  };
};
