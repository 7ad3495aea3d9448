/** Risk points, measures and regulations of the sample village. */
import type { Measure } from '../../src/domain/measures/measure.ts';
import type { Facts } from '../../src/domain/registers/facts.ts';
import type { Risk } from '../../src/domain/risks/risk.ts';
import { aMeasure, aRegulation, aRisk, id } from './some-facts.ts';

const longText =
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

export const sampleRisks: Partial<Facts> = {
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
