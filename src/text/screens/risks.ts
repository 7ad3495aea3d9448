/** Words of 风险点识别: the register, its filters and views, and everything beside it. */

export const riskRegisterTexts = {
  title: '风险点识别',
  noPosts: '还没有岗位',
  postsFirst: '先登记岗位',
  noPostsWhy: '风险点归到岗位或科室。先登记岗位，再回来查找风险点。',
  noRisks: '还没有风险点',
  noRisksWhy: '可以直接在下面的表里写，也可以对照问题一步步找，或者从目录里选取再改成自己的话。',
  guide: '引导查找',
  catalogue: '从目录选取',
  writeMyself: '直接在表里写',
  all: (count: number) => `共 ${count} 个风险点。`,
  some: (all: number, shown: number) => `共 ${all} 个，筛选出 ${shown} 个。`,
  advice: '在最后一行输入即新增；选中几个可一次登记会议。',
  noMatch: '没有符合条件的风险点。',
  clearFilter: '清除筛选',
  sheet: '风险点登记表',
  grid: '风险点',
  missingName: '缺风险点',
  missingSubject: '缺岗位或科室',
  comparing: '比对风险点的文字',
};

export const riskColumnTexts = {
  correctWhy: '已经集体定，改文字要写明理由：请在右侧详情中点“更正”。',
  office: (name: string, kind: string) => `${name}（${kind}）`,
  subject: '岗位或科室',
  name: '风险点',
  power: '职权事项',
  step: '环节',
  manifestation: '表现形式',
  category: '风险类别',
  methods: '查找方式',
  techniques: '查找方法',
  channels: '查找渠道',
  responsible: '责任人岗位',
  leader: '责任领导岗位',
  change: '与上年比',
  changeReason: '变化原因',
  foundOn: '查找日期',
  remark: '备注',
  level: '等级',
  reviewStep: '进度',
  measures: '措施 前/中/后',
  origin: '来源',
  fromCatalogue: '参考库原文',
  number: '编号',
  chosen: '选',
  yes: '是',
  choose: (number: string) => `选择 ${number}`,
};

export const chosenTexts = {
  all: (count: number) => `全选这 ${count} 个`,
  none: '取消选择',
  round: (count: number) => (count === 0 ? '为选中的登记会议' : `为选中的 ${count} 个登记会议`),
  panel: '详情',
  showPanel: '显示详情',
};

export const riskFilterTexts = {
  search: '搜索风险点',
  searchHint: '搜索编号、风险点、表现形式、岗位',
  office: '科室',
  noOffice: '班子、未归科室',
  level: '等级',
  noLevel: '未定级',
  category: '类别',
  noCategory: '未分类',
  step: '进度',
  todo: '待处理',
  todos: {
    catalogue: '参考库原文未改',
    measures: '措施不全',
    level: '还没有自评',
    alike: '文字相近',
  },
  all: (label: string) => `全部${label}`,
  by: (label: string) => `按${label}筛选`,
};

export const riskViewTexts = {
  columns: '列',
  columnsTitle: '显示哪些列',
  label: '视图',
  none: '还没有存过视图。先筛选、排序、选好列，再在下面起名保存。',
  remove: '删除',
  removeNamed: (name: string) => `删除视图 ${name}`,
  name: '视图名称',
  nameHint: '把现在的筛选、排序和列存为',
  save: '保存',
  saved: (name: string) => `已存为视图“${name}”`,
};

export const riskPanelTexts = {
  label: '风险点详情',
  labelOf: (number: string) => `风险点 ${number}`,
  none: '在左边点一个风险点，这里显示它的全部内容、等级、防控措施和修订记录。',
  words: '内容',
  level: '等级',
  measures: (count: number) => `措施 ${count}`,
  revisions: (count: number) => `修订 ${count}`,
  files: (count: number) => `附件 ${count}`,
  decided: '已经集体定。改风险点、表现形式或类别要写明理由，原文留作修订记录。',
  correct: '更正……',
  fromCatalogue: '这是参考库的原文，请改成本单位自己的话；改动后这个标记就没有了。',
  alike: '文字相近，请核对是否重复：',
  alikeMore: (count: number) => `等 ${count} 个`,
};

export const correctionTexts = {
  title: (number: string) => `更正 ${number}`,
  ok: '更正',
  cancel: '不更正',
  name: '风险点',
  manifestation: '表现形式',
  category: '风险类别',
  reason: '更正理由',
  reasonHint: '理由和原文一起留在修订记录里，并印在更正表上。',
};

export const revisionTexts = {
  none: '还没有修订。集体定以后的更正、定级以后的改级，谁在哪天改的、为什么、改前改后，都留在这里。',
  version: (version: number) => `第 ${version} 版`,
  made: (on: string, by: string) => (by === '' ? `${on} 修改` : `${by}于 ${on} 修改`),
  fields: { name: '风险点', manifestation: '表现形式', category: '风险类别', level: '等级' },
  before: '改前',
  after: '改后',
  noCategory: '未分类',
  empty: '（空）',
  reason: '理由：',
};

export const gradingTexts = {
  self: '自评',
  selfLevel: '自评等级',
  noSelf: '还没有自评',
  proposed: (method: string) => `按${method}建议`,
  why: '自评理由',
  whyHint: '与建议不同的，或定级以后再改的，写明理由',
  save: '记为自评等级',
  approved: '上级核定',
  notApproved: '还没有核定',
  standing: (by: string, why: string) => (why === '' ? by : `${by}：${why}`),
  isMajorOrFlexible: '涉及“三重一大”、人财物等较大权力、自由裁量权，或是本单位共性问题',
  canBeUsedForGain: '不直接处置人财物，但可借助工作谋取私利',
  harm: '一旦发生的危害',
  harms: {
    severe: '一旦发生，将产生严重的社会和经济影响',
    limited: '在一定范围内造成一定影响',
    none: '影响轻微',
  },
  kinds: '这个岗位存在几种风险',
  triggers: {
    decisiveInfluence: '对结果有决定性影响',
    unlimitedDiscretion: '自由裁量不受限制',
    hasHappenedBefore: '曾经发生过',
  },
  likelihood: '发生的可能性',
  likelihoods: ['极少', '偶尔', '较常', '经常'],
  degree: '危害程度',
  degrees: ['轻微', '一般', '较重', '严重'],
};

export const unitDecisionTexts = {
  title: '单位审定',
  none: '还没有审定',
  head: '这是主要负责人岗位的风险点，本单位不审定，由上级核定。',
  rule: (level: string, decider: string) => `县里规定：“${level}”由${decider}审定。`,
  level: '审定等级',
  by: '审定人',
  byHint: '由谁审定：选人员，或写“两委会议”等',
  why: '审定理由',
  whyHint: '与自评不同的，写明理由',
  save: '记为单位审定',
};

export const riskMeasureTexts = {
  text: '措施',
  responsible: '责任人岗位',
  leader: '责任领导岗位',
  dueKind: '完成时限',
  dueOn: '期限',
  means: '手段',
  supervisor: '监督部门',
  progress: '落实情况',
  regulations: '依据的制度',
  noRegulations: '还没有登记配套制度，请到“防控措施”页的“配套制度”里登记',
  shared: (count: number) => `这条措施同时用于 ${count} 个风险点，改动对它们都生效。`,
  unlink: '从这个风险点移去',
  remove: '删除这条措施',
  files: (count: number) => `附件 ${count}`,
  add: (phase: string) => `新增${phase}措施`,
  addHint: (phase: string) => `＋ 写一条${phase}措施，离开即保存`,
  take: '取用已有措施……',
  takeFor: (phase: string) => `取用已有的${phase}措施`,
};

export const takeMeasureTexts = {
  title: (phase: string) => `取用已有的${phase}措施`,
  hint: '同一条措施可以管几个风险点，以后改一处，处处都改。',
  search: '搜索措施',
  searchHint: '措施里的字，空格分开',
  none: '没有别的措施可以取用。换一个词，或者自己写一条。',
  more: '只列出前 50 条，请再写几个字缩小范围。',
  usedBy: (count: number) => `已用于 ${count} 个风险点`,
  ok: (count: number) => `取用 ${count} 条`,
  cancel: '取消',
  list: '可以取用的措施',
};

/** The filter in words, on what is printed or saved. */
export const filterWordTexts = {
  search: '搜索',
  quoted: (words: string) => `“${words}”`,
  part: (label: string, value: string) => `${label}：${value}`,
  between: '；',
};
