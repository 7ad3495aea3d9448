/** Fields that a column of a foreign table can mean, and the headings by which they are known. */

export type RiskField =
  | 'number'
  | 'id'
  | 'office'
  | 'post'
  | 'person'
  | 'power'
  | 'step'
  | 'riskName'
  | 'manifestation'
  | 'category'
  | 'level'
  | 'methods'
  | 'prevent'
  | 'monitor'
  | 'dispose'
  | 'measure'
  | 'phase'
  | 'regulation'
  | 'due'
  | 'responsible'
  | 'leader'
  | 'supervisor'
  | 'remark';
export type ScoreField =
  'number' | 'group' | 'item' | 'points' | 'content' | 'criteria' | 'selfScore' | 'evidence' | 'department' | 'remark';
export type ImportField = RiskField | ScoreField;
export type ImportKind = 'risks' | 'scores';

/** weight: how sure the heading means the field (1 = exactly); words as normalised headings, separated by spaces. */
type Synonyms = { field: ImportField; weight: number; words: string };

const shared: Synonyms[] = [
  { field: 'number', weight: 1, words: '序号 编号 序 项次 no no. 号 number' },
  { field: 'remark', weight: 1, words: '备注 备考 说明 附注 remark remarks note' },
];

const risks: Synonyms[] = [
  ...shared,
  { field: 'id', weight: 1, words: '风险点编号 风险编号 风险代码 风险点编码 廉政风险点编号 风险点代码' },
  { field: 'id', weight: 0.6, words: '编码 代码' },
  {
    field: 'office',
    weight: 1,
    words:
      '科室 股室 处室 站所 科室(部门) 部门(科室) 单位/科室 科室/部门 单位(科室) 所在科室 所属科室 内设机构 科室名称 office',
  },
  {
    field: 'office',
    weight: 0.9,
    words:
      '部门 部门名称 单位 责任科室 涉及科室 涉及部门 所在部门 所属部门 单位名称 责任部门 责任单位 职能部门 department',
  },
  { field: 'office', weight: 0.6, words: '责任主体 防控主体' },
  {
    field: 'post',
    weight: 1,
    words:
      '岗位 岗位名称 工作岗位 风险岗位 廉政风险岗位 涉及岗位 岗位(科室) 岗位(职务) 岗位/科室 重点岗位 权力岗位 岗位类别 post',
  },
  { field: 'post', weight: 0.8, words: '职务 职务(岗位) 职位' },
  { field: 'person', weight: 1, words: '姓名 人员 人员姓名 岗位人员 在岗人员 person' },
  {
    field: 'power',
    weight: 1,
    words:
      '职权事项 职权 职权名称 职权内容 权力事项 权力名称 权力内容 权力 权力清单 行使权力 职权(权力)事项 职权项目 power',
  },
  {
    field: 'power',
    weight: 0.8,
    words: '业务事项 工作事项 事项 事项名称 业务名称 排查领域 业务领域 风险领域 重点领域 领域 权力类型及名称',
  },
  { field: 'power', weight: 0.55, words: '岗位职责 工作职责 职责 重要环节' },
  {
    field: 'step',
    weight: 0.9,
    words:
      '环节 业务环节 关键环节 风险环节 流程环节 工作环节 权力运行环节 重要环节 业务流程 流程 运行流程 流程名称 step',
  },
  {
    field: 'riskName',
    weight: 1,
    words:
      '风险点 廉政风险点 廉洁风险点 腐败风险点 廉政风险 廉洁风险 腐败风险 风险名称 风险点名称 廉政风险点名称 riskpoint risk riskname',
  },
  {
    field: 'riskName',
    weight: 0.8,
    words:
      '风险点描述 风险内容 风险点内容 廉政风险内容 主要风险 存在风险 潜在风险 风险事项 风险 主要风险点 存在的风险 存在的风险点 风险点及表现',
  },
  { field: 'riskName', weight: 0.5, words: 'name 名称' },
  {
    field: 'manifestation',
    weight: 1,
    words:
      '表现形式 风险表现 风险表现形式 具体表现 主要表现 典型表现 具体表现形式 风险点表现形式 廉政风险主要内容及表现形式 风险内容及表现形式 manifestation typicaldesc',
  },
  {
    field: 'manifestation',
    weight: 0.7,
    words: '风险描述 风险情形 风险点描述 表现 情形描述 风险具体描述 表现形式及后果 description desc',
  },
  { field: 'category', weight: 1, words: '风险类别 风险类型 风险种类 风险分类 风险点类别 廉政风险类别 category' },
  { field: 'category', weight: 0.8, words: '类别 类型 种类' },
  {
    field: 'level',
    weight: 1,
    words:
      '风险等级 等级 风险级别 风险级次 级次 级别 风险点等级 廉政风险等级 风险评估等级 风险程度 评定等级 自评等级 level risklevel',
  },
  { field: 'methods', weight: 1, words: '查找方式 查找方法 排查方式 排查方法 查找途径 methods method' },
  { field: 'prevent', weight: 1, words: '前期预防 前期预防措施 事前预防 事前防范 事前 前期 事前预防措施 prevent' },
  { field: 'prevent', weight: 0.7, words: '预防措施 预防' },
  { field: 'monitor', weight: 1, words: '中期监控 中期监控措施 事中监控 事中控制 事中监督 事中 中期 中期监督 monitor' },
  { field: 'monitor', weight: 0.9, words: '监控措施 监控 监督措施' },
  { field: 'dispose', weight: 1, words: '后期处置 后期处置措施 事后处置 事后处理 事后 后期 后期处理 事后监督 dispose' },
  { field: 'dispose', weight: 0.9, words: '处置措施 处置' },
  {
    field: 'measure',
    weight: 1,
    words:
      '防控措施 防范措施 防控方法 预防和控制措施 风险防控措施 廉政风险防控措施 廉洁风险防控措施 防控对策 防范对策 防控举措 防控措施(前期、中期、后期) 主要防控措施 具体防控措施 measure measures expectedcontrols controls',
  },
  {
    field: 'measure',
    weight: 0.8,
    words: '措施 控制措施 应有控制措施 应对措施 整改措施 防范控制措施 预防措施 个人防控措施 个人防控承诺',
  },
  { field: 'phase', weight: 1, words: '阶段 防控阶段 措施阶段' },
  {
    field: 'regulation',
    weight: 1,
    words: '制度依据 配套制度 相关制度 规章制度 制度 制度名称 依据 法律依据 职权依据 法律法规依据 制度保障',
  },
  { field: 'due', weight: 1, words: '完成时限 时限 完成时间 完成期限 整改时限 落实时限 期限 due' },
  {
    field: 'responsible',
    weight: 1,
    words: '责任人 防控责任人 岗位责任人 直接责任人 具体责任人 责任人员 责任岗位 responsible responsiblerole',
  },
  { field: 'responsible', weight: 0.8, words: '责任主体 防控主体 部门负责人 科室负责人 股室负责人 负责人 承办人' },
  {
    field: 'leader',
    weight: 1,
    words: '责任领导 分管领导 主管领导 领导责任人 分管责任人 主管责任人 分管(责任)领导 leader',
  },
  {
    field: 'supervisor',
    weight: 1,
    words: '监督部门 监督单位 监督人 监督主体 监督责任人 监督责任部门 监督责任主体 supervisor',
  },
];

const scores: Synonyms[] = [
  ...shared,
  { field: 'group', weight: 1, words: '一级指标 指标类别 考核类别 类别 项目类别 考评类别 group' },
  { field: 'group', weight: 0.8, words: '考核项目 考评项目 项目 评估项目' },
  { field: 'item', weight: 1, words: '二级指标 考核事项 指标名称 项目名称 评估指标 item' },
  { field: 'item', weight: 0.9, words: '考核项目 考评项目 项目 评估项目 评分项目 工作任务 重点任务 检查项目 任务' },
  { field: 'item', weight: 0.6, words: '考核指标 指标 考评指标' },
  { field: 'points', weight: 1, words: '分值 各项分值 标准分 满分 分数 基本分 基础分 标准分值 权重 分值(分) points' },
  {
    field: 'content',
    weight: 1,
    words:
      '考核内容 考评内容 评估内容 检查内容 三级指标 任务分解/时序进度 任务分解 主要内容 内容 工作内容 工作要求 content',
  },
  { field: 'content', weight: 0.8, words: '考核指标 考评指标 指标内容' },
  {
    field: 'criteria',
    weight: 1,
    words:
      '评分标准 计分标准 评分办法 计分办法 评分细则 考核标准 考评标准 扣分标准 考核要点 评估标准 评分方法 得分标准 考核办法 criteria',
  },
  { field: 'selfScore', weight: 1, words: '自评分 自评得分 自评分数 自查得分 自评 自我评分 自查分 自评分值 selfscore' },
  {
    field: 'evidence',
    weight: 1,
    words:
      '详细说明 完成情况 佐证材料 工作完成情况 自评说明 自评情况 自查情况 印证材料 得分依据 扣分原因 扣分理由 自评依据 工作情况 evidence',
  },
  {
    field: 'department',
    weight: 1,
    words: '负责考核部门 考核部门 责任部门 考核单位 牵头部门 评分部门 考评部门 牵头单位 责任单位',
  },
];

const table = (synonyms: Synonyms[]): Map<string, { field: ImportField; weight: number }[]> => {
  const byWord = new Map<string, { field: ImportField; weight: number }[]>();
  for (const { field, weight, words } of synonyms) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), { field, weight }]);
  }
  return byWord;
};

/** Normalised heading → fields it may mean, per kind of table. */
export const headingFields: Record<ImportKind, ReadonlyMap<string, { field: ImportField; weight: number }[]>> = {
  risks: table(risks),
  scores: table(scores),
};
