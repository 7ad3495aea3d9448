/** What office packages carry under data/: the task, answers to a package, levels decided above. */
import { z } from 'zod';
import type { ApprovedLevel } from '../../domain/risks/risk.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { day, id, instant, level, line, longText, requiredLine, sha256, unitCode } from '../registers/fields.ts';
import { taskSettingsSchema } from '../tasks/task-settings.schema.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]{20,400}={0,2}$/);

export const taskPath = 'data/task.json';
export const taskBodySchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1).max(100_000),
  settings: taskSettingsSchema,
});

/** Keys packages are written to: the county's and those of units that collect; certificates lie in pki/. */
export const officeKeysPath = 'data/office-keys.json';
export const officeKeysSchema = z
  .array(z.strictObject({ unit: unitCode, signSpki: base64, encryptSpki: base64 }))
  .max(600);
export type OfficeKeys = z.output<typeof officeKeysSchema>;

/** The package an answer is about, so that the answer is evidence by itself. */
const subject = { packageId: z.uuid(), digest: sha256, keyCode: z.string().regex(/^\d{30}$/), unit: unitCode };

export const receiptPath = 'data/receipt.json';
export const receiptSchema = z.strictObject({
  ...subject,
  state: z.enum(['received', 'accepted']),
  by: requiredLine,
  at: instant,
});

export const returnPath = 'data/return.json';
export const returnSchema = z.strictObject({ ...subject, reason: longText.min(1), by: requiredLine, at: instant });

/** A remark at a row and field of the returned snapshot, or at the package as a whole. */
export const remarkSchema = z.strictObject({
  id: z.uuid(),
  register: z.enum(registerNames).nullable(),
  rowId: z.string().max(40).nullable(),
  field: z.string().max(40).nullable(),
  text: longText.min(1),
});
export type Remark = z.output<typeof remarkSchema>;
export const remarksPath = 'data/remarks.json';
export const remarksSchema = z.array(remarkSchema).max(5000);

export const approvedLevelsPath = 'data/approved-levels.json';
export const approvedLevelsSchema: z.ZodType<ApprovedLevel[]> = z
  .array(z.strictObject({ riskId: id<'risk'>(), level, by: line, why: longText, on: day }))
  .max(20_000);
