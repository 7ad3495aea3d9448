/**
 * One invented village with every case the forms must bear: a post without holder, one person with several posts, a post
 * with several holders, rare names, an uncategorised risk, long text, the head's own risk decided above, an eliminated
 * risk, a measure for two risks, a risk without measures.
 */
import type { FormFacts } from '../../src/core/documents/forms/form-facts.ts';
import { type FormId } from '../../src/domain/tasks/form-setting.ts';
import type { Measure } from '../../src/domain/measures/measure.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import type { Risk } from '../../src/domain/risks/risk.ts';
import { defaultTaskSettings } from '../../src/domain/tasks/default-settings.ts';
import type { TaskSettings } from '../../src/domain/tasks/task-settings.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import {
  aMeasure,
  anAssignment,
  anOffice,
  aPerson,
  aPost,
  aPower,
  aProfile,
  aRegulation,
  aRisk,
  aUnit,
  id,
  someFacts,
} from './some-facts.ts';

export const sampleUnits: Unit[] = [
  aUnit({ code: 'QS', name: '青石县', level: 'county', parent: null, submitTo: null, position: 1 }),
  aUnit({ code: 'QS-LH', name: '青石县柳河镇人民政府', level: 'township', parent: 'QS', position: 2 }),
  aUnit({
    code: 'QS-LH-01',
    name: '柳河镇青龙村',
    level: 'village',
    kind: 'village',
    parent: 'QS-LH',
    submitTo: 'QS-LH',
    position: 3,
  }),
];

export const sampleVillage = sampleUnits[2] ?? aUnit();

export const sampleSettings: TaskSettings = {
  ...defaultTaskSettings({
    countyCode: 'QS',
    countyName: '青石县',
    officeName: '青石县廉政风险防控工作领导小组办公室',
    cycleCode: '2026',
    dueOn: '2026-11-30',
    units: sampleUnits,
  }),
};

export const longText =
  '在村级小型工程项目立项、比选、签约、验收和结算中，将应当公开比选的项目化整为零、直接指定亲友承揽；对工程量变更不按规定报告，凭口头通知增加工程量；验收时不到现场、不核对图纸，在空白验收单上签字；结算时虚列材料和人工费用，套取集体资金，从中收受施工方给予的礼品、礼金和有价证券；公示内容含糊、时间不足七日，群众提出异议后不予答复或者打击报复提出异议的村民。';

const leader = 'post-secretary';
const decided = (level: number) => ({ level, by: '村“两委”会议', why: '集体研究' });

const risk = (word: string, own: Partial<Risk>): Risk =>
  aRisk({
    id: id(`risk-${word}`),
    selfLevel: { level: 2, by: '填报人', why: '按标准' },
    methods: ['self', 'peers'],
    responsiblePostId: id('post-accountant'),
    leaderPostId: id(leader),
    ...own,
  });

const measure = (word: string, phase: Measure['phase'], text: string, own: Partial<Measure> = {}): Measure =>
  aMeasure({
    id: id(`measure-${word}`),
    phase,
    text,
    responsiblePostId: id('post-accountant'),
    leaderPostId: id(leader),
    supervisor: '村务监督委员会',
    progress: '已落实',
    ...own,
  });

const people: Partial<Facts> = {
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

const powers: Partial<Facts> = {
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

const risks: Partial<Facts> = {
  risks: [
    risk('decide', {
      number: 'QS-LH-01-2026-001',
      powerId: id('power-decide'),
      step: '会议决定',
      postId: id(leader),
      name: '个人或者少数人决定重大事项',
      manifestation: '不召开会议或者以碰头会代替“四议两公开”，由个人决定集体资产处置。',
      category: 'duty',
      selfLevel: { level: 2, by: '填报人', why: '自评' },
      responsiblePostId: id(leader),
      leaderPostId: null,
      methods: ['self', 'masses'],
      position: 1,
    }),
    risk('works', {
      number: 'QS-LH-01-2026-002',
      powerId: id('power-works'),
      step: '比选、验收、结算',
      subject: 'office',
      officeId: id('office-village'),
      postId: null,
      name: '违规发包、虚假结算',
      manifestation: longText,
      category: 'process',
      unitLevel: decided(1),
      methods: ['organisation', 'collective'],
      responsiblePostId: id('post-director'),
      position: 2,
    }),
    risk('invoice', {
      number: 'QS-LH-01-2026-003',
      powerId: id('power-works'),
      step: '报账',
      postId: id('post-accountant'),
      name: '白条入账',
      manifestation: '对不合规票据把关不严，大额现金支付。',
      category: 'institution',
      unitLevel: decided(2),
      position: 3,
    }),
    risk('relief', {
      number: 'QS-LH-01-2026-004',
      powerId: id('power-relief'),
      step: '入户调查',
      postId: id('post-relief'),
      name: '优亲厚友',
      manifestation: '对申请家庭经济状况核查不实，把不符合条件的亲属、熟人纳入。',
      category: null,
      unitLevel: decided(2),
      responsiblePostId: id('post-relief'),
      position: 4,
    }),
    risk('notice', {
      number: 'QS-LH-01-2026-005',
      powerId: id('power-relief'),
      step: '公示',
      postId: id('post-relief'),
      name: '公示走过场',
      manifestation: '公示时间不足，公示内容不完整。',
      category: 'environment',
      unitLevel: decided(3),
      responsiblePostId: id('post-relief'),
      position: 5,
    }),
    risk('watch', {
      number: 'QS-LH-01-2026-006',
      powerId: null,
      step: '',
      postId: id('post-watch'),
      name: '监督流于形式',
      manifestation: '不到现场、不看账目，只签字不监督。',
      category: 'duty',
      selfLevel: null,
      responsiblePostId: id('post-watch'),
      position: 6,
    }),
    risk('gone', {
      number: 'QS-LH-01-2025-004',
      powerId: id('power-works'),
      step: '保管',
      postId: id('post-accountant'),
      name: '印章由一人保管',
      manifestation: '印章、票据由同一人保管使用。',
      category: 'institution',
      unitLevel: decided(3),
      change: 'eliminated',
      changeReason: '已分人保管',
      position: 7,
    }),
  ],
  regulations: [
    aRegulation({
      id: id('reg-works'),
      title: '村级小型工程项目管理办法（试行）',
      number: '柳政发〔2025〕12号',
      position: 1,
    }),
    aRegulation({ id: id('reg-money'), title: '柳河镇村级财务管理制度', position: 2 }),
  ],
  measures: [
    measure('meet', 'prevent', '重大事项一律执行“四议两公开”，会议记录由参会人员签字并存档。', {
      responsiblePostId: id(leader),
      leaderPostId: null,
      position: 1,
    }),
    measure('train', 'prevent', '每季度组织村干部学习一次工程和财务制度。', {
      dueKind: 'date',
      dueOn: '2026-09-30',
      position: 2,
    }),
    measure('select', 'prevent', '限额以下项目公开比选，比选结果在村务公开栏公示不少于七日。', { position: 3 }),
    measure('check', 'monitor', '村务监督委员会对隐蔽工程和变更签证现场见证，留存照片。', {
      responsiblePostId: id('post-watch'),
      progress: '推进中',
      position: 4,
    }),
    measure('audit', 'dispose', '发现虚列费用的，责令退回并由镇纪委约谈。', {
      dueKind: 'immediate',
      responsiblePostId: id('post-director'),
      progress: '推进中',
      position: 5,
    }),
    measure('cash', 'monitor', '票据经经手人、会计、监督委员会三方签字，一律非现金结算。', { position: 6 }),
    measure('visit', 'prevent', '入户调查须两人以上并签字，近亲属主动申报、回避。', {
      responsiblePostId: id('post-relief'),
      position: 7,
    }),
    measure('loose', 'dispose', '设立举报箱和监督电话，受理后七日内答复。', { position: 8, supervisor: '柳河镇纪委' }),
  ],
  measureRisks: [
    ['meet', 'decide'],
    ['train', 'works'],
    ['train', 'invoice'],
    ['select', 'works'],
    ['check', 'works'],
    ['audit', 'works'],
    ['cash', 'invoice'],
    ['visit', 'relief'],
  ].map(([from, to]) => ({ measureId: id(`measure-${from}`), riskId: id(`risk-${to}`) })),
  measureRegulations: [
    { measureId: id('measure-select'), regulationId: id('reg-works') },
    { measureId: id('measure-cash'), regulationId: id('reg-money') },
    { measureId: id('measure-cash'), regulationId: id('reg-works') },
  ],
};

export const sampleFacts: Facts = someFacts({ ...people, ...powers, ...risks, scores: sampleScores() });

function sampleScores(): Facts['scores'] {
  return sampleSettings.indicatorSets.flatMap((set) =>
    set.groups
      .flatMap((group) => group.items)
      .filter(({ id: itemId }) => itemId !== 'education-attendance')
      .map((item) => ({
        id: `score-${item.id}`,
        setId: set.id,
        itemId: item.id,
        occurrences: item.rule.kind === 'bonus' ? 1 : item.rule.kind === 'per-occurrence' ? 1 : 0,
        percent: item.rule.kind === 'proportion' ? 85 : null,
        given: item.rule.kind === 'fixed' ? item.points : null,
        evidence: item.points >= 10 ? '台账、会议记录和公示照片' : '',
        remark: '',
      })),
  );
}

/** Input of one form about the sample village; the head's own risk was decided by the county. */
export function sampleForm(formId: FormId, own: Partial<FormFacts> = {}): FormFacts {
  const settings = own.settings ?? sampleSettings;
  const setting = settings.forms.find((form) => form.id === formId);
  if (!setting) throw new Error(`no setting for ${formId}`);
  return {
    unit: sampleVillage,
    settings,
    facts: sampleFacts,
    approved: [{ riskId: id('risk-decide'), level: 1, by: '青石县廉防办', why: '主要负责人岗位', on: '2026-06-10' }],
    setting,
    today: '2026-05-31',
    cutoff: '2026-05-31',
    draft: false,
    ...own,
  };
}

/** The same input with other words in the form's own setting. */
export function withSetting(form: FormFacts, change: Partial<FormFacts['setting']>): FormFacts {
  return { ...form, setting: { ...form.setting, ...change } };
}

/** The sample village, filled in by its township from stamped paper. */
export function reportedByTownship(facts: Facts = sampleFacts): Facts {
  return { ...facts, profiles: facts.profiles.map((profile) => ({ ...profile, reportedBy: 'QS-LH' })) };
}
