/** What the county changes in its task, one field or a few rows at a time, so that two pages never overwrite each other. */
import type { IndicatorItem, IndicatorSet } from '../assessments/indicator-set.ts';
import type { CheckSetting } from '../checks/check.ts';
import type { Cycle, Phase } from '../cycles/cycle.ts';
import type { LevelScheme } from '../levels/level-scheme.ts';
import type { Unit } from '../units/unit.ts';
import type { Term } from '../vocabularies/term.ts';
import type { FormSetting } from './form-setting.ts';
import type { PublicityRule } from './publicity-rule.ts';
import type { DecisionRule, TaskSettings, VocabularyName } from './task-settings.ts';

/** Rows to put in (new, or in the place of the row with the same key) and keys of rows to take out. */
export type RowsChange<Row> = { save: Row[]; remove: string[] };

/** An item with the title of its group: a set as the flat list it is edited as. */
export type IndicatorRow = IndicatorItem & { group: string };

/** A set without its items. */
export type IndicatorSetHead = Pick<IndicatorSet, 'id' | 'title' | 'subject'>;

export type TaskFields = Partial<
  Pick<TaskSettings, 'officeName' | 'riskWord' | 'sealCheck' | 'grading'> &
    Pick<Cycle, 'title' | 'startsOn' | 'endsOn' | 'dueOn'> & { publicity: Partial<PublicityRule> }
>;

export type TaskChange =
  | { kind: 'fields'; fields: TaskFields }
  /** another number of levels brings the default deciders */
  | { kind: 'levels'; levels: LevelScheme }
  | { kind: 'decisions'; save: DecisionRule[] }
  | ({ kind: 'phases' } & RowsChange<Phase>)
  | ({ kind: 'units' } & RowsChange<Unit>)
  /** one place at a time: two pages that order the same list never overwrite each other */
  | { kind: 'unit-move'; code: string; by: -1 | 1 }
  | ({ kind: 'terms'; vocabulary: VocabularyName } & RowsChange<Term>)
  | { kind: 'term-move'; vocabulary: VocabularyName; code: string; by: -1 | 1 }
  | { kind: 'checks'; save: CheckSetting[] }
  | { kind: 'forms'; save: FormSetting[] }
  | ({ kind: 'indicator-sets' } & RowsChange<IndicatorSetHead>)
  | ({ kind: 'indicators'; set: string } & RowsChange<IndicatorRow>)
  /** inside its group; at the edge of the group the whole group */
  | { kind: 'indicator-move'; set: string; id: string; by: -1 | 1; isWhole?: boolean | undefined };
