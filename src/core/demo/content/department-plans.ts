import { planPost, type PostPlan, type UnitPlan } from './post-plan.ts';

/** An office of its own trade: name, title of its head, its work, posts of the catalogue that belong to it. */
type Trade = { office: string; title: string; duties: string; cataloguePosts: string[] };

const finance: Trade[] = [
  {
    office: '预算股',
    title: '预算股长',
    duties: '编制预算、办理科目调剂和绩效目标管理。',
    cataloguePosts: ['县财政局（预算股）'],
  },
  {
    office: '采购监管股',
    title: '采购监管股长',
    duties: '监管政府采购活动，处理供应商投诉。',
    cataloguePosts: ['县财政局（采购监管股）', '县公共资源交易中心'],
  },
  {
    office: '国库支付中心',
    title: '国库支付中心主任',
    duties: '审核支付申请，办理资金拨付和对账。',
    cataloguePosts: ['县财政局（国库支付中心）'],
  },
  {
    office: '国有资产管理股',
    title: '国有资产管理股长',
    duties: '监管国有资产、平台公司融资和价格认定委托。',
    cataloguePosts: ['县城投（平台公司）', '县发改局（价格认定岗）'],
  },
];
const health: Trade[] = [
  {
    office: '卫生监督所',
    title: '卫生监督所长',
    duties: '办理卫生行政许可、处罚和日常监督检查。',
    cataloguePosts: ['县卫健局（卫生监督所）'],
  },
  {
    office: '药政管理股',
    title: '药政管理股长',
    duties: '管理药品耗材遴选、采购和处方点评。',
    cataloguePosts: ['县人民医院（药剂科）'],
  },
  {
    office: '装备管理股',
    title: '装备管理股长',
    duties: '组织医疗设备论证、采购和维保。',
    cataloguePosts: ['县人民医院（设备科）'],
  },
  {
    office: '基金监管股',
    title: '基金监管股长',
    duties: '管理定点机构协议，稽核医保基金。',
    cataloguePosts: ['县医保局（基金监管股）'],
  },
];
const building: Trade[] = [
  {
    office: '招投标监管办公室',
    title: '招标办主任',
    duties: '监管工程招投标活动和评标专家抽取。',
    cataloguePosts: ['县住建局（招投标监管）'],
  },
  {
    office: '质量安全站',
    title: '质量安全站长',
    duties: '监督工程质量安全和竣工验收。',
    cataloguePosts: ['县住建局（质量安全站）'],
  },
  {
    office: '保障房中心',
    title: '保障房中心主任',
    duties: '审核保障资格，组织摇号和租后巡查。',
    cataloguePosts: ['县住建局（保障房中心）'],
  },
  {
    office: '公路建设股',
    title: '建设股长',
    duties: '管理农村公路建设、养护、计量和变更。',
    cataloguePosts: ['县交通运输局（建设股）', '县交通运输局（执法大队）'],
  },
];
const farming: Trade[] = [
  {
    office: '项目股',
    title: '项目股长',
    duties: '组织涉农项目申报、检查和验收。',
    cataloguePosts: ['县农业农村局（项目股）'],
  },
  {
    office: '农机股',
    title: '农机股长',
    duties: '审核农机购置补贴，管理机具核验。',
    cataloguePosts: ['县农业农村局（农机购置补贴）', '县林业局'],
  },
  {
    office: '乡村振兴股',
    title: '乡村振兴股长',
    duties: '管理帮扶项目资产和小额信贷贴息。',
    cataloguePosts: ['县农业农村局（乡村振兴股）'],
  },
  {
    office: '水利建管站',
    title: '建管站长',
    duties: '管理水利工程、饮水项目和河道采砂许可。',
    cataloguePosts: ['县水利局（建管站）', '县水利局（河道采砂）'],
  },
];

const tradesOf = (name: string): Trade[] => {
  if (name.includes('财政')) return finance;
  if (name.includes('卫生')) return health;
  return name.includes('建设') ? building : farming;
};

const head = '局长';
const trade = '分管业务副局长';
const inner = '分管机关副局长';

const leaders: PostPlan[] = [
  planPost(head, '主持全局工作，对“三重一大”决策、干部队伍和廉政风险防控负总责。', [], {
    duty: '党组书记、局长',
    isKey: true,
    isHead: true,
  }),
  planPost(trade, '分管业务股室，落实“一岗双责”，审签业务事项。', [], {
    duty: '党组成员、副局长',
    isKey: true,
    leader: head,
  }),
  planPost(inner, '分管办公室和人事股，审签机关支出和采购。', ['县机关事务中心'], {
    duty: '党组成员、副局长',
    leader: head,
  }),
];

const innerOffices = (variant: number): PostPlan[] => [
  planPost('办公室主任', '办文办会、公务接待、用印用车和固定资产管理。', ['县委办（行政股）', '县政府办（文秘股）'], {
    office: '办公室',
    isKey: true,
    leader: inner,
  }),
  planPost('机关报账员', '办理机关经费报账、票据和资产登记。', [], { office: '办公室', leader: inner }),
  planPost('信访接待员', '登记、转办、回复来信来访。', ['县信访局'], {
    office: '办公室',
    holders: variant % 2,
    leader: inner,
  }),
  planPost(
    '人事股长',
    '办理干部考察、事业单位招聘、年度考核和档案。',
    ['县委组织部（干部股）', '县人社局（人事考试岗）'],
    {
      office: '人事股',
      isKey: true,
      leader: inner,
    },
  ),
];

const tradePosts = ({ office, title, duties, cataloguePosts }: Trade, index: number): PostPlan[] => [
  planPost(title, duties, cataloguePosts, { office, isKey: true, leader: trade }),
  planPost(`${office}经办岗`, `受理、承办${office}日常业务，整理档案。`, cataloguePosts, {
    office,
    holders: 1 + (index % 3),
    leader: title,
  }),
];

/** A department: leaders, 办公室, 人事股 and four offices of its trade. */
export const departmentPlan = (name: string, variant: number): UnitPlan => {
  const trades = tradesOf(name);
  return {
    offices: ['办公室', '人事股', ...trades.map(({ office }) => office)],
    posts: [...leaders, ...innerOffices(variant), ...trades.flatMap(tradePosts)],
  };
};
