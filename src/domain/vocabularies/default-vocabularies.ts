/** Starting vocabularies of a new task; the county may change, add and drop entries before it sends the task. */
import type { Vocabularies } from '../tasks/task-settings.ts';
import { defaultPowerKinds } from './default-power-kinds.ts';
import type { Term } from './term.ts';

/** Five categories (Kunming 四(一)二). */
export const kunmingCategories: Term[] = [
  { code: 'ideology', name: '思想道德', aliases: ['思想道德风险', '思想意识'] },
  { code: 'duty', name: '岗位职责', aliases: ['岗位职责风险', '岗位履责'] },
  { code: 'process', name: '业务流程', aliases: ['业务流程风险'] },
  { code: 'institution', name: '制度机制', aliases: ['制度机制风险'] },
  { code: 'environment', name: '外部环境', aliases: ['外部环境风险', '行业潜规则', '生活圈', '社交圈'] },
];

/** Four categories (Hubei 四个环节二), as a preset; codes agree with the default set where the meaning does. */
export const hubeiCategories: Term[] = [
  { code: 'institution', name: '体制制度', aliases: ['制度机制'] },
  { code: 'duty', name: '岗位职责' },
  { code: 'environment', name: '外部环境' },
  { code: 'conduct', name: '作风' },
];

const methods: Term[] = [
  { code: 'self', name: '自己找' },
  { code: 'peers', name: '大家提' },
  { code: 'organisation', name: '组织点' },
  { code: 'masses', name: '群众议' },
  { code: 'collective', name: '集体定' },
];
const techniques: Term[] = [
  { code: 'flow-analysis', name: '流程分析', aliases: ['流程分析法'] },
  { code: 'scenario', name: '情景模拟', aliases: ['情景模拟法'] },
  { code: 'environment-analysis', name: '环境分析', aliases: ['环境分析法'] },
  { code: 'case-analysis', name: '案例分析', aliases: ['案例分析法'] },
];
const channels: Term[] = [
  { code: 'report', name: '群众举报' },
  { code: 'audit', name: '财务审计' },
  { code: 'enforcement-check', name: '执法检查' },
  { code: 'questionnaire', name: '问卷调查' },
];

/** 重点部位 (Hubei 三条路径 点). */
const keySites: Term[] = [
  { code: 'investment-promotion', name: '招商引资' },
  { code: 'project-construction', name: '项目建设' },
  { code: 'fund-use', name: '资金运用' },
  { code: 'resource-trading', name: '资源交易' },
  { code: 'approval', name: '行政审批' },
  { code: 'licensing', name: '行政许可' },
  { code: 'penalty', name: '行政处罚' },
  { code: 'people-money-goods', name: '人财物管理和使用权', aliases: ['人财物管理使用'] },
];

/** 10 领域 (Hubei 三条路径 线), Kunming's focus (五(三)) and 其他. */
const areas: Term[] = [
  { code: 'engineering', name: '工程建设' },
  { code: 'health-care', name: '医疗卫生' },
  { code: 'procurement', name: '政府采购' },
  { code: 'land-transfer', name: '土地出让' },
  { code: 'education-culture', name: '教育文化' },
  { code: 'rural', name: '涉农' },
  { code: 'judicial', name: '司法' },
  { code: 'cadres', name: '干部人事' },
  { code: 'law-discipline', name: '执法执纪监督' },
  { code: 'affordable-housing', name: '经济适用房建设与分配', aliases: ['保障性住房'] },
  { code: 'demolition', name: '征地拆迁' },
  { code: 'social-insurance-fund', name: '社保基金' },
  { code: 'housing-fund', name: '住房公积金' },
  { code: 'major-investment', name: '重大投资和重点工程' },
  { code: 'other', name: '其他' },
];

/** 15 系统 (Hubei 三条路径 线); today's names of the bodies as aliases. */
const systems: Term[] = [
  { code: 'development-reform', name: '发展改革', aliases: ['发改'] },
  { code: 'finance', name: '财政' },
  { code: 'land', name: '土地', aliases: ['自然资源', '国土资源'] },
  { code: 'transport', name: '交通', aliases: ['交通运输'] },
  { code: 'urban-construction', name: '城建', aliases: ['住房和城乡建设', '住建'] },
  { code: 'judicial', name: '司法' },
  { code: 'organisation', name: '组织' },
  { code: 'human-resources', name: '人社', aliases: ['人力资源和社会保障'] },
  { code: 'environment', name: '环保', aliases: ['生态环境'] },
  { code: 'agriculture', name: '农业', aliases: ['农业农村'] },
  { code: 'water', name: '水利', aliases: ['水务'] },
  { code: 'education', name: '教育', aliases: ['教育体育'] },
  { code: 'culture', name: '文化', aliases: ['文旅', '文化和旅游'] },
  { code: 'health', name: '卫生', aliases: ['卫健', '卫生健康'] },
  { code: 'tourism', name: '旅游', aliases: ['文旅', '文化和旅游'] },
];

const preventMeans: Term[] = [
  { code: 'education', name: '廉政教育' },
  { code: 'talk', name: '谈心活动' },
  { code: 'hearing', name: '听证质询' },
  { code: 'openness', name: '办事公开' },
  { code: 'separation', name: '权力制衡' },
  { code: 'pledge', name: '公开承诺' },
  { code: 'report-on-duty', name: '述职述廉' },
  { code: 'democratic-appraisal', name: '民主测评' },
];
const monitorMeans: Term[] = [
  { code: 'petition', name: '信访举报' },
  { code: 'online-report', name: '网络举报' },
  { code: 'electronic-supervision', name: '电子监察' },
  { code: 'conduct-appraisal', name: '行风评议' },
  { code: 'self-check', name: '定期自查' },
  { code: 'special-inspection', name: '专项检查' },
  { code: 'spot-check', name: '垂直抽查' },
  { code: 'supervisor', name: '监督员' },
];
const disposeMeans: Term[] = [
  { code: 'reminder', name: '预警提醒', aliases: ['警示提醒'] },
  { code: 'admonition', name: '诫勉纠错' },
  { code: 'rectification', name: '整改', aliases: ['责令整改', '限期整改'] },
  { code: 'accountability', name: '问责', aliases: ['责任追究'] },
];

/** Why a risk is adjusted from cycle to cycle (Kunming 四(四)三). */
const changeReasons: Term[] = [
  { code: 'development', name: '经济社会发展' },
  { code: 'functions', name: '行政职能转变' },
  { code: 'requirements', name: '预防腐败新要求' },
  { code: 'personnel', name: '机构或人员变动' },
];

/** A fresh copy, so that changing one task's words never changes another's. */
export const defaultVocabularies = (): Vocabularies =>
  structuredCopy({
    categories: kunmingCategories,
    methods,
    techniques,
    channels,
    powerKinds: defaultPowerKinds,
    keySites,
    areas,
    systems,
    preventMeans,
    monitorMeans,
    disposeMeans,
    changeReasons,
  });

const structuredCopy = (vocabularies: Vocabularies): Vocabularies =>
  JSON.parse(JSON.stringify(vocabularies)) as Vocabularies;
