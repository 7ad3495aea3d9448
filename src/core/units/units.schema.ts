import { z } from 'zod';
import { unitKinds, type Office, type Profile, type Unit } from '../../domain/units/unit.ts';
import { cycleCode, day, id, line, longText, position, requiredLine, unitCode } from '../registers/fields.ts';

export const unitSchema = z.strictObject({
  code: unitCode,
  name: requiredLine,
  level: z.enum(['county', 'township', 'village', 'department']),
  kind: z.enum(unitKinds),
  parent: unitCode.nullable(),
  participation: z.enum(['pilot', 'takes-part', 'exempt', 'vertical']),
  exemplarTheme: line.nullable(),
  submitTo: unitCode.nullable(),
  dueOn: day.nullable(),
  predecessors: z.array(unitCode).max(20),
  changedOn: day.nullable(),
  position,
}) satisfies z.ZodType<Unit>;

export const profileSchema = z.strictObject({
  id: id<'profile'>(),
  unitCode,
  cycle: cycleCode,
  unitName: requiredLine,
  leaderName: line,
  contactName: line,
  contactPhone: line,
  reportedBy: unitCode.nullable(),
  note: longText,
}) satisfies z.ZodType<Profile>;

export const officeSchema = z.strictObject({
  id: id<'office'>(),
  name: requiredLine,
  position,
}) satisfies z.ZodType<Office>;
