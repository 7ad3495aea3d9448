/** Words and sentences of the import preview. */
import type { ImportField } from '../domain/imports/fields.ts';
import type { Finding, FindingCode } from '../domain/imports/finding.ts';
import type { LevelDirection, LevelDirectionReport } from '../domain/imports/level-scale.ts';
import type { RowVerdict } from '../domain/imports/preview-row.ts';

type Sentence = (params: Finding['params']) => string;

const sentences: Record<FindingCode, Sentence> = {
  'control-characters': () => '已去掉看不见的控制字符。',
  'private-use-replaced': ({ count }) => `有 ${count} 个旧编码的生僻字已换成标准字，请核对。`,
  'private-use-unknown': ({ codes }) => `有认不出的自造字（${codes}），请改成标准字。`,
  'replacement-character': () => '有乱码字符，请对照原表改正。',
  formula: () => '这一格是公式，取的是保存时的结果。',
  'formula-without-result': () => '这一格是公式，但没有保存结果。请用 Excel 或 WPS 打开、保存后重新导入，或直接填写。',
  'external-link': () => '这一格引用了别的文件，取的是保存时的结果，请核对。',
  'error-value': ({ value }) => `这一格是错误值 ${value}，请填写正确内容。`,
  'hidden-row': () => '这一行在原表中是隐藏的，请确认是否需要导入。',
  'identity-number': ({ shown }) => `有身份证号（${shown}），台账不得存放。确认后将遮盖中间各位再导入。`,
  'identity-number-masked': ({ shown }) => `身份证号已遮盖为 ${shown}。`,
  'bank-account-like': () => '有像银行账号的数字，请核对；确是账号的请删去。',
  'filled-down': ({ columns }) => `${columns}：按上一行补全（合并单元格）。`,
  'ditto-filled': () => '「同上」已按上一行补全。',
  'ditto-without-source': () => '写了「同上」，但上一行没有内容，请填写。',
  'beyond-headings': () => '这一格在表头范围之外，内容已放入备注。',
  'risk-name-missing': () => '没有风险点，请补填；若是说明文字可跳过本行。',
  'risk-name-from-manifestation': () => '没有单独的风险点，暂用表现形式作为风险点。',
  'risks-split': ({ count }) => `一格内按编号拆成 ${count} 个风险点。`,
  'paired-by-number': () => '表现形式、措施已按编号与风险点一一对应，请核对。',
  'level-missing': () => '没有风险等级，导入后请评定。',
  'level-unknown': ({ value }) => `风险等级「${value}」对不上本次任务的等级，请改为规定的等级。`,
  'level-count-mismatch': ({ value, levels, risks }) =>
    `等级「${value}」对应 ${levels} 个风险点，本行有 ${risks} 个，对不上，请分行填写。`,
  'level-combined': ({ value }) => `等级「${value}」已按先后顺序分给各风险点，请逐个核对。`,
  'category-unknown': ({ value }) => `风险类别「${value}」不在本次任务的类别中，按未分类导入，原文放入备注。`,
  'category-several': ({ value, first }) => `风险类别「${value}」不止一个，取「${first}」，原文放入备注。`,
  'method-unknown': ({ value }) => `查找方式「${value}」不在规定的方式中，原文放入备注。`,
  'due-not-a-date': ({ value }) => `完成时限「${value}」不是日期、长期坚持或立行立改，按原文保留。`,
  'points-not-a-number': ({ value }) => `分值「${value}」不是数字，按原文保留。`,
  'self-score-not-a-number': ({ value }) => `自评分「${value}」不是数字，原文放入备注。`,
  'points-balance': ({ stated, sum }) => `这里写 ${stated} 分，其下各项合计 ${sum} 分，对不上，请核对。`,
  'item-missing': () => '没有考核项目或内容，请补填；若是说明文字可跳过本行。',
  'office-from-section': ({ office }) => `没有科室，按小标题取「${office}」。`,
  'section-content-kept': () => '小标题行另有内容，已随小标题保留。',
  'example-row': () => '这是填写示例，不导入。',
  'footer-row': () => '这是表下的说明或签字栏，不导入。',
  'no-headings': () => '没有认出表头。请指出表头在第几行，或为各列选择对应的项目。',
  'columns-kept-in-remark': ({ columns }) => `这些列没有对应的项目，内容按「列名：值」放入备注：${columns}。`,
  'level-direction-open': ({ guess }) =>
    `等级用的是一级、二级等编号，请确认哪一头最重（暂按${directionText(guess === 'first-mildest' ? 'first-mildest' : 'first-most-severe')}）。`,
  'level-column-missing': () => '表中没有风险等级一列，导入后需要逐个评定。',
  'hidden-sheet': () => '这个工作表在原文件中是隐藏的，请确认是否需要导入。',
};

/** The Chinese sentence of a finding. */
export const findingSentence = (one: Pick<Finding, 'code' | 'params'>): string => sentences[one.code](one.params);

/** Name of a row's verdict, as the preview shows it. */
export const verdictNames: Record<RowVerdict, string> = {
  title: '标题',
  heading: '表头',
  section: '小标题',
  total: '合计',
  skipped: '跳过',
  ok: '可导入',
  warning: '请核对',
  error: '不能导入',
};

/** 「一级最重」 or 「一级最轻」. */
export const directionText = (direction: LevelDirection): string =>
  direction === 'first-most-severe' ? '一级最重' : '一级最轻';

/** Why a direction of levels was guessed. */
export const directionReason = ({ reason, evidence }: Pick<LevelDirectionReport, 'reason' | 'evidence'>): string => {
  const reasons: Record<LevelDirectionReport['reason'], string> = {
    given: '由您确认',
    'words-only': '等级用文字表示，不会弄反',
    note: `表中写明：「${evidence}」`,
    pairs: `表中一级与「${evidence}」并列`,
    custom: '表中没有说明，多数地方一级最重',
    'no-levels': '表中没有等级',
  };
  return reasons[reason];
};

/** Chinese name of a field, for the table of columns. */
export const fieldNames: Record<ImportField, string> = {
  number: '序号',
  id: '风险点编号',
  office: '科室',
  post: '岗位',
  person: '姓名',
  power: '职权事项',
  step: '环节',
  riskName: '风险点',
  manifestation: '表现形式',
  category: '风险类别',
  level: '风险等级',
  methods: '查找方式',
  prevent: '前期预防',
  monitor: '中期监控',
  dispose: '后期处置',
  measure: '防控措施',
  phase: '阶段',
  regulation: '制度依据',
  due: '完成时限',
  responsible: '责任人',
  leader: '责任领导',
  supervisor: '监督部门',
  remark: '备注',
  group: '指标类别',
  item: '考核项目',
  points: '分值',
  content: '考核内容',
  criteria: '评分标准',
  selfScore: '自评分',
  evidence: '佐证说明',
  department: '考核部门',
};
