/** Life of a risk point; steps are set per round for many risks at once (domain: life of a risk point). */
export const reviewSteps = [
  'draft', // 草稿
  'self-found', // 自己找
  'peer-proposed', // 大家提
  'organisation-pointed', // 组织点
  'mass-discussed', // 群众议
  'collectively-decided', // 集体定
  'reviewed', // 归纳梳理、审查评估
  'publicised', // 公示
  'graded', // 定级、公示
  'registered', // 登记
  'filed', // 备案
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** The official words, as forms and sentences print them. */
export const reviewStepNames: Record<ReviewStep, string> = {
  draft: '草稿',
  'self-found': '自己找',
  'peer-proposed': '大家提',
  'organisation-pointed': '组织点',
  'mass-discussed': '群众议',
  'collectively-decided': '集体定',
  reviewed: '归纳梳理、审查评估',
  publicised: '公示',
  graded: '定级、公示',
  registered: '登记',
  filed: '备案',
};

/** Place of a step in the chain, 0 = draft. */
export const stepIndex = (step: ReviewStep): number => places.get(step) ?? -1;
const places = new Map<string, number>(reviewSteps.map((step, place) => [step, place]));
