import { z } from 'zod';
import { checkIds } from '../../domain/checks/check.ts';
import type { Explanation } from '../../domain/checks/explanation.ts';
import { day, id, longText, personName } from '../registers/fields.ts';

export const explanationSchema = z.strictObject({
  id: id<'explanation'>(),
  checkId: z.enum(checkIds),
  rowId: z.string().max(40).nullable(),
  reason: longText.min(1),
  approver: personName,
  approvedOn: day,
}) satisfies z.ZodType<Explanation>;
