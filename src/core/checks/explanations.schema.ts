import { z } from 'zod';
import { checkIds, type Explanation } from '../../domain/checks/check.ts';
import { day, id, longText, personName } from '../registers/fields.ts';

export const explanationSchema = z.strictObject({
  id: id<'explanation'>(),
  checkId: z.enum(checkIds),
  rowId: z.string().max(40).nullable(),
  reason: longText.min(1),
  approver: personName,
  approvedOn: day,
}) satisfies z.ZodType<Explanation>;
