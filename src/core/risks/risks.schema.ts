import { z } from 'zod';
import { reviewSteps } from '../../domain/risks/review-step.ts';
import type { GradingInput } from '../../domain/risks/grading.ts';
import type { DecidedLevel, Risk, RiskRevision } from '../../domain/risks/risk.ts';
import { code, codes, day, id, level, line, longText, position, requiredLine } from '../registers/fields.ts';

export const decidedLevelSchema = z.strictObject({ level, by: line, why: longText }) satisfies z.ZodType<DecidedLevel>;

const score = z.int().min(1).max(4);
export const gradingSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('criteria'),
    isMajorOrFlexible: z.boolean(),
    canBeUsedForGain: z.boolean(),
    harm: z.enum(['severe', 'limited', 'none']),
  }),
  z.strictObject({
    method: z.literal('count'),
    kinds: z.int().min(0).max(100),
    decisiveInfluence: z.boolean(),
    unlimitedDiscretion: z.boolean(),
    hasHappenedBefore: z.boolean(),
  }),
  z.strictObject({ method: z.literal('matrix'), likelihood: score, harm: score }),
]) satisfies z.ZodType<GradingInput>;

export const riskSchema = z.strictObject({
  id: id<'risk'>(),
  number: requiredLine,
  powerId: id<'power'>().nullable(),
  step: line,
  subject: z.enum(['office', 'post']),
  officeId: id<'office'>().nullable(),
  postId: id<'post'>().nullable(),
  name: requiredLine,
  manifestation: longText,
  category: code.nullable(),
  grading: gradingSchema.nullable(),
  selfLevel: decidedLevelSchema.nullable(),
  unitLevel: decidedLevelSchema.nullable(),
  methods: codes,
  techniques: codes,
  channels: codes,
  responsiblePostId: id<'post'>().nullable(),
  leaderPostId: id<'post'>().nullable(),
  reviewStep: z.enum(reviewSteps),
  change: z.enum(['new', 'continued', 'adjusted', 'eliminated']),
  changeReason: longText,
  origin: z.enum(['own', 'catalogue', 'import']),
  revision: z.int().min(1).max(10_000),
  remark: longText,
  foundOn: day.nullable(),
  position,
}) satisfies z.ZodType<Risk>;

export const riskRevisionSchema = z.strictObject({
  id: id<'riskRevision'>(),
  riskId: id<'risk'>(),
  revision: z.int().min(1).max(10_000),
  name: requiredLine,
  manifestation: longText,
  category: code.nullable(),
  level: level.nullable(),
  reason: longText,
  changedOn: day,
  // Packages written before this field was kept lack it.
  changedBy: line.default(''),
}) satisfies z.ZodType<RiskRevision>;
