/**
 * A unit's year as plain data: the rows that forms, checks, totals and packages are all made from.
 * The same shape is read from the working ledger, from what was sent and from what was received.
 */
import type { Score } from '../assessments/indicator-set.ts';
import type { Explanation } from '../checks/explanation.ts';
import type { Measure, MeasureRegulation, MeasureRisk, Regulation } from '../measures/measure.ts';
import type { Assignment, Person, Post } from '../posts/post.ts';
import type { Power } from '../powers/power.ts';
import type { Risk, RiskRevision } from '../risks/risk.ts';
import type { Round, RoundRisks } from '../rounds/round.ts';
import type { Office, Profile } from '../units/unit.ts';

/** A file kept with a row; the bytes lie in the blob store under their digest. */
export type Attachment = {
  id: string;
  register: string;
  rowId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** lower-case hex */
  sha256: string;
};

/** The registers of a snapshot, in an order in which every row's references come before it. */
export type Registers = {
  profiles: Profile;
  offices: Office;
  persons: Person;
  posts: Post;
  assignments: Assignment;
  powers: Power;
  risks: Risk;
  riskRevisions: RiskRevision;
  rounds: Round;
  roundRisks: RoundRisks;
  regulations: Regulation;
  measures: Measure;
  measureRisks: MeasureRisk;
  measureRegulations: MeasureRegulation;
  scores: Score;
  explanations: Explanation;
  attachments: Attachment;
};
export type RegisterName = keyof Registers;

export const registerNames = [
  'profiles',
  'offices',
  'persons',
  'posts',
  'assignments',
  'powers',
  'risks',
  'riskRevisions',
  'rounds',
  'roundRisks',
  'regulations',
  'measures',
  'measureRisks',
  'measureRegulations',
  'scores',
  'explanations',
  'attachments',
] as const satisfies readonly RegisterName[];

/** All rows of one snapshot, each register sorted by position (where it has one), then by id. */
export type Facts = { [K in RegisterName]: Registers[K][] };
