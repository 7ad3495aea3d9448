import { z } from 'zod';
import type { Score } from '../../domain/assessments/indicator-set.ts';
import { code, id, longText } from '../registers/fields.ts';

const points = z.number().min(0).max(1000);
export const scoreSchema = z.strictObject({
  id: id<'score'>(),
  setId: code,
  itemId: code,
  occurrences: z.int().min(0).max(10_000).nullable(),
  percent: points.max(100).nullable(),
  given: points.nullable(),
  evidence: longText,
  remark: longText,
}) satisfies z.ZodType<Score>;
