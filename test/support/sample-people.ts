/** Offices, posts, people and powers of the sample village. */
import type { Facts } from '../../src/domain/registers/facts.ts';
import { anAssignment, anOffice, aPerson, aPost, aPower, aProfile, id } from './some-facts.ts';

const leader = 'post-secretary';

export const samplePeople: Partial<Facts> = {
  profiles: [
    aProfile({
      unitCode: 'QS-LH-01',
      unitName: '柳河镇青龙村',
      leaderName: '李䶮',
      contactName: '王㛃',
      contactPhone: '0000-5550123',
    }),
  ],
  offices: [
    anOffice({ id: id('office-party'), name: '党支部', position: 1 }),
    anOffice({ id: id('office-village'), name: '村民委员会', position: 2 }),
    anOffice({ id: id('office-watch'), name: '村务监督委员会', position: 3 }),
  ],
  persons: [
    aPerson({ id: id('person-1'), name: '李䶮', duty: '党支部书记、村委会主任', position: 1 }),
    aPerson({ id: id('person-2'), name: '王㛃', duty: '村会计', position: 2 }),
    aPerson({ id: id('person-3'), name: '赵𠅤', duty: '村委会委员', position: 3 }),
    aPerson({ id: id('person-4'), name: '阿依努尔·艾斯卡尔', duty: '村委会委员', position: 4 }),
    aPerson({ id: id('person-5'), name: '周喆', duty: '原报账员', position: 5 }),
  ],
  posts: [
    aPost({
      id: id(leader),
      officeId: null,
      name: '村党支部书记',
      isKey: true,
      isHead: true,
      duties: '主持村党支部全面工作，主持村级重大事项决策。',
      position: 1,
    }),
    aPost({
      id: id('post-director'),
      officeId: id('office-village'),
      name: '村委会主任',
      isKey: true,
      duties: '主持村委会日常工作，组织实施村民会议决定。',
      position: 2,
    }),
    aPost({
      id: id('post-accountant'),
      officeId: id('office-village'),
      name: '村会计',
      duties: '村级收支核算、票据和合同管理。',
      position: 3,
    }),
    aPost({
      id: id('post-relief'),
      officeId: id('office-village'),
      name: '民政专干',
      duties: '救助对象走访、评议和公示。',
      position: 4,
    }),
    aPost({
      id: id('post-watch'),
      officeId: id('office-watch'),
      name: '村务监督委员会主任',
      duties: '监督村务、财务公开。',
      position: 5,
    }),
  ],
  assignments: [
    anAssignment({ id: id('a1'), postId: id(leader), personId: id('person-1') }),
    anAssignment({ id: id('a2'), postId: id('post-director'), personId: id('person-1'), kind: 'concurrent' }),
    anAssignment({ id: id('a3'), postId: id('post-accountant'), personId: id('person-2'), fromOn: '2026-03-01' }),
    anAssignment({ id: id('a4'), postId: id('post-accountant'), personId: id('person-5'), toOn: '2026-02-28' }),
    anAssignment({ id: id('a5'), postId: id('post-relief'), personId: id('person-3') }),
    anAssignment({ id: id('a6'), postId: id('post-relief'), personId: id('person-4') }),
  ],
};

export const samplePowers: Partial<Facts> = {
  powers: [
    aPower({
      id: id('power-decide'),
      code: 'QL-01',
      name: '村级重大事项决策',
      kind: 'village-decision',
      officeId: null,
      isMajor: true,
      basis: '《中华人民共和国村民委员会组织法》第二十四条',
      limits: '须经村民会议或者村民代表会议讨论决定',
      responsibility: '决策失误造成损失的承担相应责任',
      keySites: ['people-money-goods'],
      areas: ['rural'],
      systems: ['agriculture'],
      position: 1,
    }),
    aPower({
      id: id('power-works'),
      code: 'QL-02',
      name: '村级小型工程项目建设',
      kind: 'village-works',
      officeId: id('office-village'),
      isMajor: true,
      basis: '《村级小型工程项目管理办法（试行）》',
      limits: '限额以下项目公开比选，限额以上项目进场交易',
      responsibility: '对工程质量和资金安全负责',
      keySites: ['project-construction', 'fund-use'],
      areas: ['engineering', 'rural'],
      systems: ['agriculture', 'finance'],
      position: 2,
    }),
    aPower({
      id: id('power-relief'),
      code: 'QL-03',
      name: '低保和临时救助对象评议',
      kind: 'village-relief',
      officeId: id('office-village'),
      basis: '《社会救助暂行办法》',
      limits: '入户调查、民主评议、公示，无审批权',
      responsibility: '对调查材料的真实性负责',
      areas: ['rural'],
      position: 3,
    }),
  ],
};
