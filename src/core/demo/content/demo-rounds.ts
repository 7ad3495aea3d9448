/** The rounds that led every risk from draft to registered, one per step of the chain. */
import type { Day, RiskId } from '../../../domain/ids.ts';
import { reviewSteps, stepIndex, type ReviewStep } from '../../../domain/risks/review-step.ts';
import type { Round, RoundRisks } from '../../../domain/rounds/round.ts';
import type { DemoUnit } from './demo-unit.ts';

type Held = { step: ReviewStep; kind: Round['kind']; place: string; attendees: string; note: string };

const heldIn = (demo: DemoUnit): Held[] => {
  const room = demo.unit.level === 'village' ? '村部会议室' : '三楼会议室';
  const [first = '', second = ''] = demo.places;
  return [
    { step: 'self-found', kind: 'survey', place: room, attendees: '全体岗位人员', note: '每人填写一张自查表' },
    {
      step: 'peer-proposed',
      kind: 'survey',
      place: room,
      attendees: '各办公室、小组人员',
      note: '互相提出意见，汇总后反馈本人',
    },
    {
      step: 'organisation-pointed',
      kind: 'meeting',
      place: room,
      attendees: `班子成员、${demo.supervisor}`,
      note: '逐岗点评',
    },
    {
      step: 'mass-discussed',
      kind: 'survey',
      place: first,
      attendees: `${first}、${second}群众和服务对象代表`,
      note: '发放问卷并召开座谈会',
    },
    { step: 'collectively-decided', kind: 'meeting', place: room, attendees: '班子成员', note: '集体研究确定风险点' },
    {
      step: 'reviewed',
      kind: 'review',
      place: room,
      attendees: `领导小组、${demo.supervisor}`,
      note: '归纳合并、审查评估',
    },
    { step: 'publicised', kind: 'posting', place: demo.board, attendees: '全体人员', note: '公示七天' },
    { step: 'graded', kind: 'posting', place: demo.board, attendees: '全体人员', note: '等级评定结果公示五天' },
    { step: 'registered', kind: 'review', place: room, attendees: '填报人、审核人', note: '登记入册，统一编号' },
  ];
};

const dayOf = (demo: DemoUnit, place: number): Day => {
  const month = 3 + Math.floor(place / 3);
  return `${demo.year}-${String(month).padStart(2, '0')}-${String(4 + (place % 3) * 9).padStart(2, '0')}`;
};

/** Bodies without customers at the counter leave 群众议 out and say why. */
const skippedWhy = (demo: DemoUnit, step: ReviewStep): string | null =>
  step === 'mass-discussed' && demo.unit.level === 'department' && demo.unit.position % 2 === 0
    ? '内部管理事项较多，没有固定服务对象，改由派驻纪检监察组征求意见'
    : null;

const roundOf = (demo: DemoUnit, held: Held, place: number): Round => ({
  ...held,
  id: demo.id<'round'>('round', held.step),
  heldOn: dayOf(demo, place),
  minutesNumber: `${demo.shortName.slice(0, 2)}廉防纪〔${demo.year}〕${place + 1}号`,
  skippedWhy: skippedWhy(demo, held.step),
  backWhy: null,
});

type Rounds = { rounds: Round[]; roundRisks: RoundRisks[] };

/** In every fifth unit an objection during publicity sends one risk back to review; it is posted once more. */
const stepBack = (demo: DemoUnit, risk: RiskId | undefined): Rounds => {
  if (risk === undefined || demo.unit.position % 5 !== 0) return { rounds: [], roundRisks: [] };
  const common = { place: demo.board, attendees: '领导小组成员', skippedWhy: null, minutesNumber: '' };
  const back: Round = {
    ...common,
    id: demo.id<'round'>('round', 'back'),
    step: 'reviewed',
    kind: 'review',
    heldOn: `${demo.year}-05-08`,
    note: '核对意见，修改表述',
    backWhy: '公示期间收到一条意见：表现形式没有写到实际环节',
  };
  const again: Round = {
    ...common,
    id: demo.id<'round'>('round', 'again'),
    step: 'publicised',
    kind: 'posting',
    heldOn: `${demo.year}-05-11`,
    note: '修改后补充公示三天',
    backWhy: null,
  };
  const roundRisks: RoundRisks[] = [
    { roundId: back.id, fromStep: 'publicised', riskIds: [risk] },
    { roundId: again.id, fromStep: 'reviewed', riskIds: [risk] },
  ];
  return { rounds: [back, again], roundRisks };
};

const before = (step: ReviewStep): ReviewStep => reviewSteps[stepIndex(step) - 1] ?? 'draft';

export const demoRounds = (demo: DemoUnit, risks: readonly RiskId[]): Rounds => {
  const rounds = heldIn(demo).map((held, place) => roundOf(demo, held, place));
  const roundRisks = rounds.map(({ id, step }): RoundRisks => {
    return { roundId: id, fromStep: before(step), riskIds: risks.toSorted() };
  });
  const back = stepBack(demo, risks[2]);
  return { rounds: [...rounds, ...back.rounds], roundRisks: [...roundRisks, ...back.roundRisks] };
};
