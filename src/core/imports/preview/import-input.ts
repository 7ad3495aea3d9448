/** What calls around an import carry. */
import { z } from 'zod';
import type { ImportField, ImportKind } from '../../../domain/imports/fields.ts';
import { headingSetKey, type ImportMapping } from '../../../domain/imports/import-mapping.ts';
import { fieldNames } from '../../../text/import-verdicts.ts';

type Target = ImportField | 'ignore';
const targets = new Set<string>([...Object.keys(fieldNames), 'ignore']);
const target = z.string().refine((value): value is Target => targets.has(value), 'field');

/** The key is computed from the headings, never taken from the caller. */
export const mappingSchema = z
  .strictObject({
    kind: z.enum(['risks', 'scores'] satisfies ImportKind[]),
    headingSetKey: z.string().max(40).optional(),
    headings: z.array(z.string().max(500)).min(1).max(200),
    columns: z.array(target).min(1).max(200),
  })
  .refine(({ headings, columns }) => headings.length === columns.length, 'columns')
  .transform((given): ImportMapping => ({ ...given, headingSetKey: headingSetKey(given.headings) }));

export const previewFields = {
  /** id of an admitted file */
  file: z.uuid(),
  /** name of a sheet; the one with most rows when left out */
  sheet: z.string().max(300).optional(),
  mapping: mappingSchema.optional(),
  headingLines: z.array(z.int().min(1).max(100_000)).max(4).optional(),
  levelDirection: z.enum(['first-most-severe', 'first-mildest']).optional(),
  maskIdentityNumbers: z.boolean().default(false),
};
const previewInput = z.strictObject(previewFields);
export type PreviewRequest = Omit<z.output<typeof previewInput>, 'file'>;
