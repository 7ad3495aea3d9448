import type { IndicatorGroup, IndicatorSet } from '../assessments/indicator-set.ts';
import { changeRows } from './change-rows.ts';
import { defaultDecisions } from './default-decisions.ts';
import { moveIndicator } from './move-indicator.ts';
import { moveRow } from './move-row.ts';
import { moveUnit } from './move-unit.ts';
import { publicityOf } from './publicity-rule.ts';
import type { IndicatorRow, IndicatorSetHead, RowsChange, TaskChange, TaskFields } from './task-change.ts';
import type { DecisionRule, TaskSettings } from './task-settings.ts';

/** The task with one change made; whether the result may be sent `validateTaskSettings` says. */
export const changeTask = (settings: TaskSettings, change: TaskChange): TaskSettings => {
  switch (change.kind) {
    case 'fields':
      return withFields(settings, change.fields);
    case 'levels':
      return withLevels(settings, change.levels);
    case 'decisions':
      return {
        ...settings,
        decisions: changeRows(settings.decisions, decisionKey, { save: change.save, remove: [] }),
      };
    case 'phases': {
      const phases = changeRows(settings.cycle.phases, idOf, change);
      const inTime = phases.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
      return { ...settings, cycle: { ...settings.cycle, phases: inTime } };
    }
    case 'units':
      return { ...settings, units: changeRows(settings.units, codeOf, change) };
    case 'unit-move':
      return { ...settings, units: moveUnit(settings.units, change) };
    case 'terms': {
      const terms = changeRows(settings.vocabularies[change.vocabulary], codeOf, change);
      return { ...settings, vocabularies: { ...settings.vocabularies, [change.vocabulary]: terms } };
    }
    case 'term-move': {
      const { vocabulary, code, by } = change;
      const terms = moveRow(settings.vocabularies[vocabulary], codeOf, { key: code, by });
      return { ...settings, vocabularies: { ...settings.vocabularies, [vocabulary]: terms } };
    }
    case 'checks':
      return { ...settings, checks: changeRows(settings.checks, idOf, { save: change.save, remove: [] }) };
    case 'forms':
      return { ...settings, forms: changeRows(settings.forms, idOf, { save: change.save, remove: [] }) };
    case 'indicator-sets':
      return { ...settings, indicatorSets: changeSets(settings.indicatorSets, change) };
    case 'indicators': {
      const indicatorSets = settings.indicatorSets.map((set) =>
        set.id === change.set ? changeItems(set, change) : set,
      );
      return { ...settings, indicatorSets };
    }
    case 'indicator-move': {
      const { set: id, by, isWhole = false } = change;
      const indicatorSets = settings.indicatorSets.map((set) =>
        set.id === id ? moveIndicator(set, { key: change.id, by, isWhole }) : set,
      );
      return { ...settings, indicatorSets };
    }
  }
};

/** An indicator set as the flat list it is edited as. */
export const indicatorRows = ({ groups }: IndicatorSet): IndicatorRow[] =>
  groups.flatMap(({ title, items }) => items.map((item) => ({ ...item, group: title })));

const idOf = ({ id }: { id: string }): string => id;
const codeOf = ({ code }: { code: string }): string => code;
const decisionKey = ({ unitLevel, level }: DecisionRule): string => `${unitLevel}:${level}`;

const withFields = (settings: TaskSettings, fields: TaskFields): TaskSettings => {
  const { title, startsOn, endsOn, dueOn, publicity, ...own } = fields;
  const { cycle } = settings;
  return {
    ...settings,
    ...own,
    ...(publicity === undefined ? {} : { publicity: { ...publicityOf(settings), ...publicity } }),
    cycle: {
      ...cycle,
      title: title ?? cycle.title,
      startsOn: startsOn ?? cycle.startsOn,
      endsOn: endsOn ?? cycle.endsOn,
      dueOn: dueOn ?? cycle.dueOn,
    },
  };
};

const withLevels = (settings: TaskSettings, levels: TaskSettings['levels']): TaskSettings => ({
  ...settings,
  levels,
  decisions:
    levels.names.length === settings.levels.names.length ? settings.decisions : defaultDecisions(levels.names.length),
});

const changeSets = (sets: readonly IndicatorSet[], { save, remove }: RowsChange<IndicatorSetHead>): IndicatorSet[] => {
  const groupsOf = new Map(sets.map(({ id, groups }) => [id, groups]));
  const whole = save.map((head): IndicatorSet => ({ ...head, groups: groupsOf.get(head.id) ?? [] }));
  return changeRows(sets, idOf, { save: whole, remove });
};

/** Items of one group title stand together, at the place of its first item. */
const changeItems = (set: IndicatorSet, change: RowsChange<IndicatorRow>): IndicatorSet => {
  const ids = new Map(set.groups.map(({ title, id }) => [title, id]));
  const groups = new Map<string, IndicatorGroup>();
  for (const { group: title, ...item } of changeRows(indicatorRows(set), idOf, change)) {
    const there = groups.get(title);
    if (there === undefined)
      groups.set(title, { id: ids.get(title) ?? `g-${item.id}`.slice(0, 40), title, items: [item] });
    else there.items.push(item);
  }
  return { ...set, groups: [...groups.values()] };
};
