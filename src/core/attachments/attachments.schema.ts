import { z } from 'zod';
import { registerNames, type Attachment } from '../../domain/registers/facts.ts';
import { id, requiredLine, sha256 } from '../registers/fields.ts';

/** Bytes one attachment may have (package-format: limits). */
export const ATTACHMENT_LIMIT_BYTES = 5 * 1024 * 1024;

export const attachmentSchema = z.strictObject({
  id: id<'attachment'>(),
  register: z.enum(registerNames),
  rowId: z.string().max(40),
  fileName: requiredLine,
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/),
  sizeBytes: z.int().min(0).max(ATTACHMENT_LIMIT_BYTES),
  sha256,
}) satisfies z.ZodType<Attachment>;
