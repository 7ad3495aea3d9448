import { z } from 'zod';
import type { Power } from '../../domain/powers/power.ts';
import { code, codes, id, line, longText, position, requiredLine } from '../registers/fields.ts';

export const powerSchema = z.strictObject({
  id: id<'power'>(),
  code: line,
  name: requiredLine,
  kind: code,
  officeId: id<'office'>().nullable(),
  basis: longText,
  limits: longText,
  responsibility: longText,
  isMajor: z.boolean(),
  keySites: codes,
  areas: codes,
  systems: codes,
  position,
}) satisfies z.ZodType<Power>;
