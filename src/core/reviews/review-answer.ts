/** 复核结果: what a reviewer sends back. It comes from another machine and is believed in nothing but its form. */
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { reviewVerdicts } from '../../domain/reviews/review.ts';
import { parseCanonicalJson } from '../packages/container/canonical-json.ts';
import { cycleCode, day, id, instant, level, longText, personName, sha256 } from '../registers/fields.ts';

export const remarksSchema = z
  .array(
    z.strictObject({
      register: z.enum(registerNames).nullable(),
      rowId: z.string().max(40).nullable(),
      text: longText.min(1),
    }),
  )
  .max(2000);
export const proposedLevelsSchema = z
  .array(z.strictObject({ riskId: id<'risk'>(), level, why: longText.min(1) }))
  .max(5000);

const reviewSchema = z.strictObject({
  package: sha256,
  verdict: z.enum(reviewVerdicts),
  note: longText,
  remarks: remarksSchema,
  levels: proposedLevelsSchema,
  reviewedOn: day,
});

const answerSchema = z.strictObject({
  format: z.literal('lianfang-review'),
  version: z.literal(1),
  /** of the bundle that is answered */
  bundle: z.uuid(),
  ledgerId: z.string().max(40),
  cycle: cycleCode,
  reviewer: personName,
  writtenAt: instant,
  reviews: z.array(reviewSchema).min(1).max(2000),
});
export type ReviewAnswer = z.output<typeof answerSchema>;

/** Largest answer and largest file around it, in bytes. */
export const ANSWER_LIMIT_BYTES = 16 * 1024 * 1024;

/** @throws DomainError REVIEW_FORMAT { file } */
export function parseAnswer(bytes: Buffer, file: string): ReviewAnswer {
  try {
    return answerSchema.parse(parseCanonicalJson(bytes, file));
  } catch (cause) {
    throw new DomainError('REVIEW_FORMAT', { file }, { cause });
  }
}
