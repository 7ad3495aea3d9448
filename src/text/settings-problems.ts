/** What is wrong with a task's settings, in the county clerk's words. */
import type { SettingsProblem, SettingsProblemCode } from '../domain/tasks/settings-problem.ts';
import type { Sentence } from './errors/sentence.ts';
import { checkNames } from './labels/check-labels.ts';
import { unitLevelNames } from './labels/unit-labels.ts';
import { vocabularyNames } from './labels/vocabulary-labels.ts';
import { checkPlaceNames } from './screens/tasks.ts';

const cycleFields: Record<string, string> = { startsOn: '开始日期', endsOn: '结束日期', dueOn: '报送期限' };
const unitFields: Record<string, string> = {
  code: '单位代码（1 至 20 位字母、数字或“-”）',
  name: '单位名称',
  kind: '单位性质',
  parent: '上级代码',
  participation: '参加情况',
  submitTo: '报送对象',
  dueOn: '报送期限',
  exemplarTheme: '示范主题',
};
const named = (names: Record<string, string>, code: string | number | undefined): string =>
  names[String(code)] ?? String(code);

const sentences: Record<SettingsProblemCode, Sentence> = {
  COUNTY_NAME: () => '县名或办公室名称没有填写，请补充。',
  CYCLE_CODE: ({ given }) => `年度代码“${given}”应为四位年份，同年再开的加“-2”等，请改正。`,
  CYCLE_DAY: ({ field, given }) => `年度的${named(cycleFields, field)}“${given}”不是有效日期，请改正。`,
  CYCLE_ENDS_BEFORE_START: ({ startsOn, endsOn }) => `年度结束日期 ${endsOn} 早于开始日期 ${startsOn}，请改正。`,
  CYCLE_DUE_BEFORE_START: ({ startsOn, dueOn }) => `报送期限 ${dueOn} 早于年度开始日期 ${startsOn}，请改正。`,
  CYCLE_WITHOUT_PHASES: () => '还没有工作阶段，附件1流程图将是空白，请至少设置一个阶段。',
  PHASE_REPEATED: ({ title, id }) => `阶段“${title}”的编号 ${id} 已被使用，请换一个编号。`,
  PHASE_WITHOUT_TITLE: ({ id }) => `编号为 ${id} 的阶段没有名称，请填写。`,
  PHASE_DAY: ({ title, startsOn, endsOn }) => `阶段“${title}”的起止日期（${startsOn} 至 ${endsOn}）无效，请改正。`,
  PHASE_ENDS_BEFORE_START: ({ title, startsOn, endsOn }) =>
    `阶段“${title}”的结束日期 ${endsOn} 早于开始日期 ${startsOn}，请改正。`,
  PHASE_OUTSIDE_CYCLE: ({ title, startsOn, endsOn }) =>
    `阶段“${title}”（${startsOn} 至 ${endsOn}）超出本年度的起止日期，请调整。`,
  LEVEL_COUNT: ({ count }) => `风险等级应为 2 至 4 级（现为 ${count} 级），请调整。`,
  LEVEL_NAME: ({ name }) => `风险等级名称“${name}”为空或重复，请改正。`,
  MATRIX_THRESHOLDS: ({ middleFrom, highFrom }) =>
    `矩阵法的分界（${middleFrom}、${highFrom}）应为由小到大、2 至 16 的整数，请改正。`,
  TERM_CODE: ({ vocabulary, code }) =>
    `“${named(vocabularyNames, vocabulary)}”中的代码“${code}”为空、重复或为保留字，请改正。`,
  TERM_NAME: ({ vocabulary, code }) => `“${named(vocabularyNames, vocabulary)}”中代码“${code}”没有名称，请填写。`,
  DECISION_LEVEL: ({ level, count }) => `审定权限中有第 ${level} 级，本年度只有 ${count} 级，请删除或改正。`,
  DECISION_MISSING: ({ unitLevel, level }) =>
    `${named(unitLevelNames, unitLevel)}的第 ${level} 级风险由谁审定没有规定，请补充。`,
  UNIT_CODE: ({ code, name }) => `单位“${name}”的代码“${code}”应为 1 至 20 位字母、数字或“-”，请改正。`,
  UNIT_CODE_REPEATED: ({ code, name }) => `单位“${name}”的代码 ${code} 已被别的单位使用，请换一个代码。`,
  UNIT_NAME: ({ code }) => `代码为 ${code} 的单位没有名称，请填写。`,
  UNIT_PARENT_UNKNOWN: ({ name, parent }) => `单位“${name}”的上级代码 ${parent} 不在单位表中，请核对。`,
  UNIT_SUBMIT_TO_UNKNOWN: ({ name, submitTo }) => `单位“${name}”的报送对象 ${submitTo} 不在单位表中，请核对。`,
  UNIT_SUBMIT_TO_OUTSIDE: ({ name, submitTo }) => `单位“${name}”的报送对象 ${submitTo} 不是它的上级，请改正。`,
  UNIT_CIRCLE: ({ name }) => `单位“${name}”的上级关系绕成了一圈，请核对各级上级代码。`,
  UNIT_ROOT: ({ code }) => `单位表中应有且只有一个县级单位 ${code}，且没有上级，请核对。`,
  UNIT_LEVEL_UNKNOWN: ({ line, word }) => `名录第 ${line} 行的层级“${word}”认不出来，请写 县级、乡镇、村 或 部门。`,
  UNIT_PARENT_MISSING: ({ line, name }) => `名录第 ${line} 行（${name}）没有写上级代码，请补充所属乡镇的代码或名称。`,
  UNIT_ABOVE_UNKNOWN: ({ line, field, word }) =>
    `名录第 ${line} 行的${named(unitFields, field)}写的是“${word}”，名录里没有叫这个名称的单位。请写单位代码，或者先把“${word}”列进名录。`,
  UNIT_WORD_UNKNOWN: ({ line, field, word }) =>
    `名录第 ${line} 行的${named(unitFields, field)}“${word}”不合要求，请改正。`,
  UNIT_DUE_DAY: ({ name, given }) => `单位“${name}”的报送期限“${given}”不是有效日期，请改正。`,
  INDICATOR_ID_REPEATED: ({ set, id }) => `“${set}”中的编号 ${id} 重复，请改正。`,
  INDICATOR_POINTS: ({ set, item, points }) =>
    `“${set}”的“${item}”分值 ${points} 不合适：一般项应为大于 0 的整分或半分，加分项和否决项应为 0，请改正。`,
  INDICATOR_RULE: ({ set, item }) => `“${set}”的“${item}”计分规则不完整，请核对每次扣（加）分和上限。`,
  CHECK_UNKNOWN: ({ id }) => `没有名为“${id}”的审核公式，请删除，或换用新版程序。`,
  CHECK_REPEATED: ({ id }) => `审核公式“${named(checkNames, id)}”重复设置，请保留一项。`,
  CHECK_SENTENCE: ({ id, name }) =>
    `审核公式“${named(checkNames, id)}”的提示语用了这条公式填不了的“{${named(checkPlaceNames, name)}}”，请改正。`,
  FORM_UNKNOWN: ({ id }) => `没有名为“${id}”的表格，请删除，或换用新版程序。`,
  FORM_REPEATED: ({ id }) => `表格“${id}”重复设置，请保留一项。`,
  FORM_COPIES: ({ title, copies }) => `“${title}”的份数 ${copies} 应为 0 至 99 的整数，请改正。`,
  PUBLICITY_DAYS: ({ days }) => `公示天数 ${days} 应为 1 至 90 的整数，请改正。`,
};

/** The sentence for one problem: what is wrong and what to do. */
export const problemSentence = ({ code, params }: SettingsProblem): string => sentences[code](params);
