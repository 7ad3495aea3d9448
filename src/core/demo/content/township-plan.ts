import { planPost, type PostPlan, type UnitPlan } from './post-plan.ts';

const offices = {
  general: '党政综合办公室',
  finance: '财政所（“三资”代理记账中心）',
  affairs: '社会事务和民政办公室',
  building: '规划建设和自然资源所',
  farming: '农业农村和乡村振兴办公室',
  patrol: '综合行政执法大队',
} as const;

const head = '党委书记';

const leaders = (mayor: string): PostPlan[] => [
  planPost(head, '主持党委全面工作，对“三重一大”决策、干部队伍和廉政风险防控负总责。', ['党委书记'], {
    isKey: true,
    isHead: true,
  }),
  planPost(mayor, '主持政府全面工作，审批政府性资金支出，组织项目立项和实施。', ['乡镇长（镇长）'], {
    isKey: true,
    leader: head,
  }),
  planPost('人大主席', '主持人大主席团工作，组织代表建议办理和工作评议。', ['人大主席（副主席）'], { leader: head }),
  planPost('纪委书记', '主持纪委工作，组织监督检查、线索处置和谈话函询。', ['纪委书记'], { isKey: true, leader: head }),
  planPost(
    '党委委员、副职领导',
    '分管有关办所，落实“一岗双责”，联系包片村。',
    ['党委班子成员（分管领导）', '包村（驻村）干部'],
    {
      holders: 2,
      leader: head,
    },
  ),
  planPost('组织委员', '负责党建、干部档案、年度考核和评优推荐。', ['组织干事（组织办）'], { leader: head }),
];

const general = (mayor: string, variant: number): PostPlan[] => [
  planPost('党政综合办公室主任', '办文办会、印章文件、公务接待和公车管理。', ['党政办（综合办）', '信访办'], {
    office: offices.general,
    isKey: true,
    leader: '组织委员',
  }),
  planPost(
    '综合统计和招商专员',
    '汇总上报统计数据，联系招商企业，办理政策兑现初审。',
    ['统计（经发）办', '招商（经发）办'],
    {
      office: offices.general,
      leader: mayor,
    },
  ),
  planPost('便民服务中心负责人', '管理便民窗口收件、办理和送达。', ['便民服务中心', '文化站'], {
    office: offices.general,
    holders: variant % 3 === 2 ? 0 : 1,
    leader: mayor,
  }),
];

const money = (mayor: string): PostPlan[] => [
  planPost('财政所长', '管理预算执行、资金拨付、惠民补贴发放和政府采购。', ['财政所'], {
    office: offices.finance,
    isKey: true,
    leader: mayor,
  }),
  planPost('“三资”代理会计', '审核村级凭证，代管村账，办理集体资产交易登记。', ['代理记账（“三资”）中心'], {
    office: offices.finance,
    holders: 2,
    leader: '财政所长',
  }),
];

const deputy = '党委委员、副职领导';

const services = (mayor: string, variant: number): PostPlan[] => [
  planPost(
    '民政办主任',
    '审核低保、特困、临时救助，管理养老助残和优抚资金。',
    ['民政（社会事务）办', '卫健（计生）办'],
    {
      office: offices.affairs,
      isKey: true,
      leader: deputy,
    },
  ),
  planPost('劳动保障员', '办理就业援助、公益岗位和城乡居保认证。', ['社会保障（劳动保障）所'], {
    office: offices.affairs,
    leader: deputy,
  }),
  planPost('司法所长', '组织人民调解、法律援助和普法宣传。', ['司法所'], {
    office: offices.affairs,
    holders: variant % 3 === 0 ? 0 : 1,
    leader: deputy,
  }),
  planPost(
    '规建和自然资源所长',
    '农房联审联批、工程验收和违法用地巡查。',
    ['规划建设（村镇建设）所', '自然资源（国土）所', '自建房与燃气监管岗'],
    {
      office: offices.building,
      isKey: true,
      leader: mayor,
    },
  ),
  planPost('征迁专员', '土地征收、附着物清点和安置房分配的具体经办。', ['征地拆迁办'], {
    office: offices.building,
    holders: 2,
    leader: mayor,
  }),
];

const country: PostPlan[] = [
  planPost('农业农村办主任', '强农惠农项目、补贴申报和帮扶资产管理。', ['农业农村办', '乡村振兴办'], {
    office: offices.farming,
    isKey: true,
    leader: deputy,
  }),
  planPost('水利林业员', '小型水利工程管护、采伐审批初审和生态巡查。', ['水利（水务）站', '林业站', '生态环保岗'], {
    office: offices.farming,
    leader: '农业农村办主任',
  }),
  planPost('执法大队长', '组织行政处罚、行政强制和日常巡查。', ['综合行政执法大队', '应急（安监）办'], {
    office: offices.patrol,
    isKey: true,
    leader: deputy,
  }),
  planPost('执法队员', '承办巡查、取证和文书送达。', ['综合行政执法大队'], {
    office: offices.patrol,
    holders: 3,
    leader: '执法大队长',
  }),
];

/** A township (镇 or 乡) with six offices. */
export const townshipPlan = (name: string, variant: number): UnitPlan => {
  const mayor = name.endsWith('乡') ? '乡长' : '镇长';
  const posts = [
    ...leaders(mayor),
    ...general(mayor, variant),
    ...money(mayor),
    ...services(mayor, variant),
    ...country,
  ];
  return { offices: Object.values(offices), posts };
};
