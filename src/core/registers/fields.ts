/** Building blocks of the rows' schemas: lengths and shapes are checked once, here, for entry and for packages alike. */
import { z } from 'zod';
import type { Day, Id, Instant } from '../../domain/ids.ts';

/** Lower-case UUID, branded for the compiler only: a transform would cost a third of checking a received package. */
export const id = <Brand extends string>(): z.ZodType<Id<Brand>, string> =>
  z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/) as z.ZodType<unknown> as z.ZodType<
    Id<Brand>,
    string
  >;

/** No control characters but line breaks, no lone surrogates, so that every text prints and travels unchanged. */
const forbidden = /[^\n\P{Cc}]|[\ufffe\uffff]/u;
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !forbidden.test(value), 'control-characters');

/** Names of people, up to 50 characters (domain: names). */
export const personName = text(50).min(1);
/** One line: titles, names of things. */
export const line = text(300);
export const requiredLine = line.min(1);
/** Running text: manifestations, measures, remarks. */
export const longText = text(5000);
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
export const codes = z.array(code).max(40);
export const unitCode = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);
export const cycleCode = z.string().regex(/^\d{4}(-\d{1,2})?$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const MAX_POSITION = 1_000_000;
export const position = z.int().min(0).max(MAX_POSITION);
export const level = z.int().min(1).max(4);

/** Calendar day that exists, 1900–2999. */
export const day: z.ZodType<Day, string> = z.iso
  .date()
  .refine((value) => value >= '1900-01-01' && value < '3000-01-01', 'range');
export const instant: z.ZodType<Instant, string> = z.iso.datetime({ precision: 3 });
