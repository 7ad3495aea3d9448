import { isDay } from '../days/calendar-day.ts';
import type { SettingsProblem } from '../tasks/settings-problem.ts';
import type { Cycle, Phase } from './cycle.ts';

/** What is wrong with a cycle; phases are inclusive and may overlap, but lie inside the cycle. Empty = nothing. */
export const validateCycle = (cycle: Cycle): SettingsProblem[] => {
  const problems: SettingsProblem[] = [];
  if (!/^\d{4}(-[1-9]\d?)?$/.test(cycle.code)) problems.push({ code: 'CYCLE_CODE', params: { given: cycle.code } });
  for (const [field, day] of Object.entries({ startsOn: cycle.startsOn, endsOn: cycle.endsOn, dueOn: cycle.dueOn })) {
    if (!isDay(day)) problems.push({ code: 'CYCLE_DAY', params: { field, given: day } });
  }
  if (cycle.endsOn < cycle.startsOn) {
    problems.push({ code: 'CYCLE_ENDS_BEFORE_START', params: { startsOn: cycle.startsOn, endsOn: cycle.endsOn } });
  }
  if (cycle.dueOn < cycle.startsOn) {
    problems.push({ code: 'CYCLE_DUE_BEFORE_START', params: { startsOn: cycle.startsOn, dueOn: cycle.dueOn } });
  }
  if (cycle.phases.length === 0) problems.push({ code: 'CYCLE_WITHOUT_PHASES', params: {} });
  const ids = new Set<string>();
  for (const phase of cycle.phases) {
    problems.push(...validatePhase(phase, cycle, ids.has(phase.id)));
    ids.add(phase.id);
  }
  return problems;
};

const validatePhase = (phase: Phase, cycle: Cycle, isRepeated: boolean): SettingsProblem[] => {
  const { title, startsOn, endsOn } = phase;
  const problems: SettingsProblem[] = [];
  if (isRepeated) problems.push({ code: 'PHASE_REPEATED', params: { title, id: phase.id } });
  if (title.trim() === '') problems.push({ code: 'PHASE_WITHOUT_TITLE', params: { id: phase.id } });
  if (!isDay(startsOn) || !isDay(endsOn)) problems.push({ code: 'PHASE_DAY', params: { title, startsOn, endsOn } });
  else if (endsOn < startsOn) problems.push({ code: 'PHASE_ENDS_BEFORE_START', params: { title, startsOn, endsOn } });
  else if (startsOn < cycle.startsOn || endsOn > cycle.endsOn) {
    problems.push({ code: 'PHASE_OUTSIDE_CYCLE', params: { title, startsOn, endsOn } });
  }
  return problems;
};
