import { planPost, type PostPlan, type UnitPlan } from './post-plan.ts';

const party = '村党组织';
const committee = '村民委员会';
const supervisors = '村务监督委员会';
const collective = '村集体经济组织';

const head = '村党组织书记';
const leadsAll = '主持村党组织全面工作，组织落实“四议两公开”，对村级重大事项、队伍建设和廉政风险防控负总责。';
const director = '主持村民委员会日常工作，组织村务公开、宅基地初审、救助款物发放和矛盾调解。';
const auditor = '组织村务监督委员会按月审核收支、跟踪工程节点、受理群众反映，列席村“两委”会议。';

const officers = (variant: number): PostPlan[] => [
  planPost('村报账员', '办理村级日常开支报账和集体收入入账，保管会计档案，编制各类补贴名册。', ['村报账员（会计）'], {
    office: committee,
    isKey: true,
    leader: head,
  }),
  planPost(
    '村文书',
    '保管村级印章和会议记录，受理低保等申请，开具证明，更新村务公开栏。',
    ['村文书', '村务公开栏管理员'],
    {
      office: committee,
      leader: head,
    },
  ),
  planPost('村妇联主席', '联系服务妇女儿童，办理关爱对象摸排和奖补申报。', ['村妇联主席'], {
    office: committee,
    holders: variant % 3 === 1 ? 0 : 1,
    leader: head,
  }),
  planPost(
    '治保（民兵）负责人',
    '负责治安巡查、人员摸排登记和应急值守。',
    ['治保（民兵）负责人', '村护林（公益岗）管理'],
    {
      office: committee,
      leader: head,
    },
  ),
  planPost('村民小组长', '召集小组会议，管理小组土地和零星资源，配合青苗、附属物清点。', ['村民小组长'], {
    office: committee,
    holders: 3,
    leader: '村委会主任',
  }),
];

/** A village: in two of three the secretary is also the director, in half also the head of the collective (一肩挑). */
export const villagePlan = (variant: number): UnitPlan => ({
  offices: [party, committee, supervisors, collective],
  posts: [
    planPost(head, leadsAll, ['村党组织书记'], { isKey: true, isHead: true }),
    planPost('村党组织副书记', '协助书记抓党建和作风建设，联系村民小组，组织红白理事会工作。', ['村两委成员'], {
      office: party,
      holders: variant % 4 === 2 ? 0 : 1,
      leader: head,
    }),
    planPost('村委会主任', director, ['村委会主任'], {
      office: committee,
      isKey: true,
      heldBy: variant % 3 === 0 ? null : head,
      leader: head,
    }),
    ...officers(variant),
    planPost('村务监督委员会主任', auditor, ['村务监督委员会主任'], { office: supervisors, isKey: true, leader: head }),
    planPost('村集体经济组织负责人', '管理集体资产资源，组织经营项目、合同签订和收益分配。', ['村集体经济组织负责人'], {
      office: collective,
      isKey: true,
      heldBy: variant % 2 === 0 ? head : null,
      leader: head,
    }),
    planPost('驻村第一书记', '协助抓党建促振兴，管好帮扶项目和帮扶资金。', ['驻村第一书记'], {
      office: party,
      holders: variant % 4 === 3 ? 0 : 1,
      leader: head,
    }),
  ],
});
