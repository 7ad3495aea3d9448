import { z } from 'zod';
import { reviewSteps } from '../../domain/risks/review-step.ts';
import type { Round, RoundRisks } from '../../domain/rounds/round.ts';
import { day, id, line, longText } from '../registers/fields.ts';

export const roundSchema = z.strictObject({
  id: id<'round'>(),
  step: z.enum(reviewSteps),
  kind: z.enum(['meeting', 'survey', 'posting', 'review']),
  heldOn: day,
  place: line,
  attendees: longText,
  minutesNumber: line,
  note: longText,
  skippedWhy: longText.nullable(),
  backWhy: longText.nullable(),
}) satisfies z.ZodType<Round>;

export const roundRisksSchema = z.strictObject({
  roundId: id<'round'>(),
  fromStep: z.enum(reviewSteps),
  riskIds: z.array(id<'risk'>()).min(1).max(100_000),
}) satisfies z.ZodType<RoundRisks>;
