/** What is wrong with a task before it is sent; text/settings-problems.ts has the sentence of each code. */
export type SettingsProblemCode =
  | 'COUNTY_NAME' // {}
  | 'CYCLE_CODE' // { given }
  | 'CYCLE_DAY' // { field, given }
  | 'CYCLE_ENDS_BEFORE_START' // { startsOn, endsOn }
  | 'CYCLE_DUE_BEFORE_START' // { startsOn, dueOn }
  | 'CYCLE_WITHOUT_PHASES' // {}
  | 'PHASE_REPEATED' // { title, id }
  | 'PHASE_WITHOUT_TITLE' // { id }
  | 'PHASE_DAY' // { title, startsOn, endsOn }
  | 'PHASE_ENDS_BEFORE_START' // { title, startsOn, endsOn }
  | 'PHASE_OUTSIDE_CYCLE' // { title, startsOn, endsOn }
  | 'LEVEL_COUNT' // { count }
  | 'LEVEL_NAME' // { name } empty or repeated
  | 'MATRIX_THRESHOLDS' // { middleFrom, highFrom }
  | 'TERM_CODE' // { vocabulary, code } empty or repeated
  | 'TERM_NAME' // { vocabulary, code } empty
  | 'DECISION_LEVEL' // { level, count }
  | 'DECISION_MISSING' // { unitLevel, level }
  | 'UNIT_CODE' // { code, name }
  | 'UNIT_CODE_REPEATED' // { code, name }
  | 'UNIT_NAME' // { code }
  | 'UNIT_PARENT_UNKNOWN' // { code, name, parent }
  | 'UNIT_SUBMIT_TO_UNKNOWN' // { code, name, submitTo }
  | 'UNIT_SUBMIT_TO_OUTSIDE' // { code, name, submitTo } not a unit above it
  | 'UNIT_CIRCLE' // { code, name }
  | 'UNIT_ROOT' // { code } not exactly one county without a parent, or not the task's county
  | 'UNIT_LEVEL_UNKNOWN' // { line, word } in a list of units
  | 'UNIT_PARENT_MISSING' // { line, name } in a list of units
  | 'UNIT_ABOVE_UNKNOWN' // { line, field, word } in a list of units: neither a code nor the name of a unit
  | 'UNIT_WORD_UNKNOWN' // { line, field, word } in a list of units
  | 'UNIT_DUE_DAY' // { code, name, given }
  | 'INDICATOR_ID_REPEATED' // { set, id }
  | 'INDICATOR_POINTS' // { set, item, points }
  | 'INDICATOR_RULE' // { set, item }
  | 'CHECK_UNKNOWN' // { id }
  | 'CHECK_REPEATED' // { id }
  | 'CHECK_SENTENCE' // { id, name } a `{name}` the check does not give
  | 'FORM_UNKNOWN' // { id }
  | 'FORM_REPEATED' // { id }
  | 'FORM_COPIES' // { title, copies }
  | 'PUBLICITY_DAYS'; // { days }

export type SettingsProblem = { code: SettingsProblemCode; params: Record<string, string | number> };
