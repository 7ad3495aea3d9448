import { effectiveLevel } from '../../../../domain/risks/effective-level.ts';
import { stepIndex } from '../../../../domain/risks/review-step.ts';
import type { ApprovedLevel, Risk } from '../../../../domain/risks/risk.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { newId } from '../../api/new-id.ts';

/** A line of the register: the risk, and whether it is ticked for a common action. */
export type RiskLine = Risk & { isChosen: boolean };

/** What the register shows beside the risks themselves. */
export type RiskBook = {
  facts: Facts;
  approved: ReadonlyMap<string, ApprovedLevel>;
  officeOfPost: ReadonlyMap<string, string | null>;
};

export const riskBook = (facts: Facts, approved: readonly ApprovedLevel[]): RiskBook => ({
  facts,
  approved: new Map(approved.map((row) => [row.riskId, row])),
  officeOfPost: new Map(facts.posts.map(({ id, officeId }) => [id, officeId])),
});

export const levelOf = ({ approved }: RiskBook, risk: Risk): number | null =>
  effectiveLevel(risk, approved.get(risk.id));

/** Office of a risk, directly or through its post; null = the unit's leaders, or not said. */
export const officeOf = ({ officeOfPost }: RiskBook, { officeId, postId }: Risk): string | null =>
  officeId ?? officeOfPost.get(postId ?? '') ?? null;

/** From 集体定 on words change only with a reason, in one correction. */
export const isDecided = ({ reviewStep }: Risk): boolean => stepIndex(reviewStep) >= stepIndex('collectively-decided');

export const newRiskLine = (): RiskLine => ({
  id: newId<'risk'>(),
  number: '',
  powerId: null,
  step: '',
  subject: 'post',
  officeId: null,
  postId: null,
  name: '',
  manifestation: '',
  category: null,
  grading: null,
  selfLevel: null,
  unitLevel: null,
  methods: [],
  techniques: [],
  channels: [],
  responsiblePostId: null,
  leaderPostId: null,
  reviewStep: 'draft',
  change: 'new',
  changeReason: '',
  origin: 'own',
  revision: 1,
  remark: '',
  foundOn: null,
  position: 0,
  isChosen: false,
});
