import { z } from 'zod';
import {
  measurePhases,
  type Measure,
  type MeasureRegulation,
  type MeasureRisk,
  type Regulation,
} from '../../domain/measures/measure.ts';
import { code, day, id, line, longText, position, requiredLine } from '../registers/fields.ts';

export const measureSchema = z.strictObject({
  id: id<'measure'>(),
  phase: z.enum(measurePhases),
  text: longText.min(1),
  means: code.nullable(),
  responsiblePostId: id<'post'>().nullable(),
  leaderPostId: id<'post'>().nullable(),
  dueKind: z.enum(['date', 'long-term', 'immediate']),
  dueOn: day.nullable(),
  supervisor: line,
  progress: longText,
  position,
}) satisfies z.ZodType<Measure>;

export const measureRiskSchema = z.strictObject({
  measureId: id<'measure'>(),
  riskId: id<'risk'>(),
}) satisfies z.ZodType<MeasureRisk>;

export const regulationSchema = z.strictObject({
  id: id<'regulation'>(),
  title: requiredLine,
  number: line,
  issuedOn: day.nullable(),
  kind: z.enum(['made', 'revised']),
  layer: z.int().min(1).max(6).nullable(),
  note: longText,
  position,
}) satisfies z.ZodType<Regulation>;

export const measureRegulationSchema = z.strictObject({
  measureId: id<'measure'>(),
  regulationId: id<'regulation'>(),
}) satisfies z.ZodType<MeasureRegulation>;
