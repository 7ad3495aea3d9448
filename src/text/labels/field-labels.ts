/** What every field of every register is called, and how its value reads: differences of packages are told in these words. */
import { levelName } from '../../domain/levels/level-scheme.ts';
import { type MeasurePhase, measurePhaseNames } from '../../domain/measures/measure.ts';
import type { RegisterName, Registers } from '../../domain/registers/facts.ts';
import { reviewStepNames } from '../../domain/risks/review-step.ts';
import type { GradingInput } from '../../domain/risks/grading.ts';
import type { DecidedLevel } from '../../domain/risks/risk.ts';
import type { TaskSettings, VocabularyName } from '../../domain/tasks/task-settings.ts';
import { checkNames } from './check-labels.ts';
import { gradingMethodNames } from './grading-labels.ts';
import { registerLabels } from './register-labels.ts';
import { dueKindNames, regulationKindNames } from './measure-labels.ts';
import { assignmentKindNames } from './post-labels.ts';
import { riskChangeNames, riskOriginNames, riskSubjectNames, roundKindNames } from './risk-labels.ts';

/** How rows that others refer to are called, in the state of the year that the value belongs to. */
export type RowNames = { settings: TaskSettings; nameOf(register: RegisterName, id: string): string };
export type Field<Value> = { label: string; word(value: Value, names: RowNames): string };
/** null = no content of its own: names the row, or says where it stands. */
type Fields = { [K in RegisterName]: { [F in keyof Registers[K] & string]: Field<Registers[K][F]> | null } };

const text = (label: string): Field<string | number | null> => ({
  label,
  word: (value) => (value === null ? '' : String(value)),
});
const flag = (label: string): Field<boolean> => ({ label, word: (value) => (value ? '是' : '否') });
const ref = (label: string, register: RegisterName): Field<string | null> => ({
  label,
  word: (id, { nameOf }) => (id === null ? '' : nameOf(register, id)),
});
const named = <Code extends string>(label: string, names: Readonly<Record<Code, string>>): Field<Code> => ({
  label,
  word: (code) => names[code] ?? code,
});
const termName = (settings: TaskSettings, vocabulary: VocabularyName, code: string): string =>
  settings.vocabularies[vocabulary].find((term) => term.code === code)?.name ?? code;
const term = (label: string, vocabulary: VocabularyName): Field<string | null> => ({
  label,
  word: (code, { settings }) => (code === null ? '' : termName(settings, vocabulary, code)),
});
const terms = (label: string, vocabulary: VocabularyName): Field<string[]> => ({
  label,
  word: (codes, { settings }) => codes.map((code) => termName(settings, vocabulary, code)).join('、'),
});
const level = (label: string): Field<number | null> => ({
  label,
  word: (value, { settings }) => levelName(settings.levels, value),
});
const decided = (label: string): Field<DecidedLevel | null> => ({
  label,
  word: (value, { settings }) =>
    value === null ? '' : `${levelName(settings.levels, value.level)}（${value.by}${value.why && `：${value.why}`}）`,
});
const refs = (label: string, register: RegisterName): Field<string[]> => ({
  label,
  word: (ids, { nameOf }) => ids.map((id) => nameOf(register, id)).join('、'),
});
const unit = (label: string): Field<string | null> => ({
  label,
  word: (code, { settings }) => settings.units.find((one) => one.code === code)?.name ?? code ?? '',
});

const meansNames: Record<MeasurePhase, VocabularyName> = {
  prevent: 'preventMeans',
  monitor: 'monitorMeans',
  dispose: 'disposeMeans',
};
/** Codes of means are unique over the three phases. */
const means: Field<string | null> = {
  label: '手段',
  word: (code, { settings }) => {
    const known = Object.values(meansNames).flatMap((vocabulary) => settings.vocabularies[vocabulary]);
    return known.find((one) => one.code === code)?.name ?? code ?? '';
  },
};

const harmNames = { severe: '严重', limited: '一定', none: '轻微' } as const;
const gradingWord = (input: GradingInput): string => {
  const method = gradingMethodNames[input.method];
  const yes = (label: string, value: boolean) => (value ? `，${label}` : '');
  if (input.method === 'matrix') return `${method}：可能性 ${input.likelihood}，危害程度 ${input.harm}`;
  if (input.method === 'criteria')
    return `${method}：危害${harmNames[input.harm]}${yes('三重一大或较大权力', input.isMajorOrFlexible)}${yes('可借工作谋利', input.canBeUsedForGain)}`;
  return `${method}：${input.kinds} 种${yes('有决定性影响', input.decisiveInfluence)}${yes('自由裁量不受限制', input.unlimitedDiscretion)}${yes('曾经发生过', input.hasHappenedBefore)}`;
};

export const fieldLabels: Fields = {
  profiles: {
    id: null,
    unitCode: text('单位代码'),
    cycle: text('年度'),
    unitName: text('单位名称'),
    leaderName: text('单位负责人'),
    contactName: text('联系人'),
    contactPhone: text('联系电话'),
    reportedBy: unit('代报单位'),
    note: text('备注'),
  },
  offices: { id: null, name: text('科室名称'), position: null },
  persons: { id: null, name: text('姓名'), duty: text('职务'), position: null },
  posts: {
    id: null,
    officeId: ref('科室', 'offices'),
    name: text('岗位名称'),
    isKey: flag('重点岗位'),
    isHead: flag('主要负责人'),
    duties: text('岗位职责'),
    decidedLevel: level('岗位等级'),
    position: null,
  },
  assignments: {
    id: null,
    postId: ref('岗位', 'posts'),
    personId: ref('人员', 'persons'),
    kind: named('任职方式', { ...assignmentKindNames, regular: '任职' }),
    fromOn: text('任职日期'),
    toOn: text('离任日期'),
  },
  powers: {
    id: null,
    code: text('职权编号'),
    name: text('职权名称'),
    kind: term('职权类别', 'powerKinds'),
    officeId: ref('科室', 'offices'),
    basis: text('依据'),
    limits: text('界限'),
    responsibility: text('责任'),
    isMajor: flag('三重一大'),
    keySites: terms('重点部位', 'keySites'),
    areas: terms('重要领域', 'areas'),
    systems: terms('系统', 'systems'),
    position: null,
  },
  risks: {
    id: null,
    number: text('编号'),
    powerId: ref('职权事项', 'powers'),
    step: text('环节'),
    subject: named('归属', riskSubjectNames),
    officeId: ref('科室', 'offices'),
    postId: ref('岗位', 'posts'),
    name: text('风险点'),
    manifestation: text('表现形式'),
    category: term('风险类别', 'categories'),
    grading: { label: '定级依据', word: (value) => (value === null ? '' : gradingWord(value)) },
    selfLevel: decided('自评等级'),
    unitLevel: decided('单位审定等级'),
    methods: terms('查找方式', 'methods'),
    techniques: terms('查找方法', 'techniques'),
    channels: terms('查找渠道', 'channels'),
    responsiblePostId: ref('责任人岗位', 'posts'),
    leaderPostId: ref('责任领导岗位', 'posts'),
    reviewStep: named('进度', reviewStepNames),
    change: named('与上年比', riskChangeNames),
    changeReason: text('变化原因'),
    origin: named('来源', riskOriginNames),
    revision: text('第几版'),
    remark: text('备注'),
    foundOn: text('查找日期'),
    position: null,
  },
  riskRevisions: {
    id: null,
    riskId: ref('风险点编号', 'risks'),
    revision: text('第几版'),
    name: text('改前的风险点'),
    manifestation: text('改前的表现形式'),
    category: term('改前的风险类别', 'categories'),
    level: level('改前的等级'),
    reason: text('更正理由'),
    changedOn: text('更正日期'),
    changedBy: text('更正人'),
  },
  rounds: {
    id: null,
    step: named('程序', reviewStepNames),
    kind: named('形式', roundKindNames),
    heldOn: text('日期'),
    place: text('地点'),
    attendees: text('参加人'),
    minutesNumber: text('纪要编号'),
    note: text('备注'),
    skippedWhy: text('不适用的理由'),
    backWhy: text('退回的理由'),
  },
  roundRisks: {
    roundId: ref('查找轮次', 'rounds'),
    fromStep: named('原来的进度', reviewStepNames),
    riskIds: refs('风险点', 'risks'),
  },
  regulations: {
    id: null,
    title: text('制度名称'),
    number: text('文号'),
    issuedOn: text('印发日期'),
    kind: named('新建或修订', regulationKindNames),
    layer: text('层次'),
    note: text('备注'),
    position: null,
  },
  measures: {
    id: null,
    phase: named('阶段', measurePhaseNames),
    text: text('防控措施'),
    means,
    responsiblePostId: ref('责任人岗位', 'posts'),
    leaderPostId: ref('责任领导岗位', 'posts'),
    dueKind: named('完成时限', dueKindNames),
    dueOn: text('完成日期'),
    supervisor: text('监督部门'),
    progress: text('落实情况'),
    position: null,
  },
  measureRisks: { measureId: ref('防控措施', 'measures'), riskId: ref('风险点', 'risks') },
  measureRegulations: { measureId: ref('防控措施', 'measures'), regulationId: ref('配套制度', 'regulations') },
  scores: {
    id: null,
    setId: {
      label: '指标',
      word: (id, { settings }) => settings.indicatorSets.find((set) => set.id === id)?.title ?? id,
    },
    itemId: text('指标项'),
    occurrences: text('次数'),
    percent: text('百分比'),
    given: text('得分'),
    evidence: text('自评依据'),
    remark: text('备注'),
  },
  explanations: {
    id: null,
    checkId: named('审核项目', checkNames),
    rowId: text('记录'),
    reason: text('说明'),
    approver: text('批准人'),
    approvedOn: text('批准日期'),
  },
  attachments: {
    id: null,
    register: named('所属表', registerLabels),
    rowId: text('所属记录'),
    fileName: text('文件名'),
    mediaType: text('文件类型'),
    sizeBytes: text('大小（字节）'),
    sha256: text('摘要'),
  },
};
