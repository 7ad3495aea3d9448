/** What a combined package says under data/ about the packages below in it. */
import { z } from 'zod';
import type { ChildList, Voucher } from '../../domain/packages/combined.ts';
import { day, longText, personName, sha256, unitCode } from '../registers/fields.ts';

const childRef = z.strictObject({ unit: unitCode, seq: z.int().min(1), digest: sha256 });
export const missingChildSchema = z.strictObject({ unit: unitCode, reason: longText.min(1), promisedOn: day });

export const childrenPath = 'data/children.json';
export const childListSchema = z.strictObject({
  included: z.array(childRef).max(1000),
  unchanged: z.array(childRef).max(1000),
  missing: z.array(missingChildSchema).max(1000),
}) satisfies z.ZodType<ChildList>;

export const vouchersPath = 'data/vouchers.json';
export const vouchersSchema = z
  .array(z.strictObject({ unit: unitCode, keyCode: z.string().regex(/^\d{30}$/), checkedBy: personName, on: day }))
  .max(1000) satisfies z.ZodType<Voucher[]>;
