import { effectiveLevel } from '../../../../domain/risks/effective-level.ts';
import { stepIndex } from '../../../../domain/risks/review-step.ts';
import type { ApprovedLevel, Risk } from '../../../../domain/risks/risk.ts';
import { measurePhases } from '../../../../domain/measures/measure.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { newId } from '../../api/new-id.ts';

/** A line of the register: the risk, and whether it is ticked for a common action. */
export type RiskLine = Risk & { isChosen: boolean };

/** What a page about risks reads; measures are read for one risk at a time, or only counted. */
export const bookRegisters = ['offices', 'persons', 'posts', 'assignments', 'powers', 'risks', 'regulations'] as const;
export type BookFacts = Pick<Facts, (typeof bookRegisters)[number]>;

/** What the register shows beside the risks themselves. */
export type RiskBook = {
  facts: BookFacts;
  approved: ReadonlyMap<string, ApprovedLevel>;
  officeOfPost: ReadonlyMap<string, string | null>;
  /** measures per phase of the risks that have one */
  phases: Readonly<Record<string, readonly number[]>>;
};

export const riskBook = (
  facts: BookFacts,
  approved: readonly ApprovedLevel[],
  phases: RiskBook['phases'],
): RiskBook => ({
  facts,
  approved: new Map(approved.map((row) => [row.riskId, row])),
  officeOfPost: new Map(facts.posts.map(({ id, officeId }) => [id, officeId])),
  phases,
});

export const levelOf = ({ approved }: Pick<RiskBook, 'approved'>, risk: Risk): number | null =>
  effectiveLevel(risk, approved.get(risk.id));

const noMeasures: readonly number[] = measurePhases.map(() => 0);
export const phasesOf = ({ phases }: Pick<RiskBook, 'phases'>, { id }: Risk): readonly number[] =>
  phases[id] ?? noMeasures;

/** Office of a risk, directly or through its post; null = the unit's leaders, or not said. */
export const officeOf = ({ officeOfPost }: RiskBook, { officeId, postId }: Risk): string | null =>
  officeId ?? officeOfPost.get(postId ?? '') ?? null;

/** From 集体定 on words change only with a reason, in one correction. */
export const isDecided = ({ reviewStep }: Risk): boolean => stepIndex(reviewStep) >= stepIndex('collectively-decided');

const chosenLines = new WeakMap<Risk, RiskLine>();
const otherLines = new WeakMap<Risk, RiskLine>();

/** The line of a risk, the same object as long as nothing of it changed: a table of thousands is not drawn anew. */
export function riskLine(risk: Risk, isChosen: boolean): RiskLine {
  const lines = isChosen ? chosenLines : otherLines;
  const known = lines.get(risk);
  if (known !== undefined) return known;
  const line = { ...risk, isChosen };
  lines.set(risk, line);
  return line;
}

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
