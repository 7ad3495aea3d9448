import { z } from 'zod';
import { reviewSteps } from '../../domain/risks/review-step.ts';
import type { Round, RoundRisk } from '../../domain/rounds/round.ts';
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

export const roundRiskSchema = z.strictObject({
  roundId: id<'round'>(),
  riskId: id<'risk'>(),
  fromStep: z.enum(reviewSteps),
}) satisfies z.ZodType<RoundRisk>;
