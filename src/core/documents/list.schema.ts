import { z } from 'zod';
import { listLimits } from '../../domain/forms/printed-list.ts';
import { conditionsSchema } from '../rollup/cross-schema.ts';
import { cycleCode, line, longText, requiredLine, unitCode } from '../registers/fields.ts';

const cell = z.union([z.string().max(10_000), z.number()]);

/** A list as the page shows it; see domain/forms/printed-list.ts. */
export const listSchema = z
  .strictObject({
    title: requiredLine.max(100),
    filter: longText.optional(),
    columns: z
      .array(
        z.strictObject({
          key: z.string().min(1).max(60),
          label: line.max(60),
          kind: z.enum(['text', 'number', 'day', 'level', 'code']).optional(),
          widthMm: z.number().min(8).max(200).optional(),
        }),
      )
      .min(1)
      .max(listLimits.columns),
    rows: z.array(z.array(cell).max(listLimits.columns)).max(listLimits.rows),
    blank: requiredLine.max(20).optional(),
    notes: z.array(line).max(20).optional(),
  })
  .refine(({ columns }) => new Set(columns.map(({ key }) => key)).size === columns.length, 'column-twice');

/** What the figures of a list were counted from, for its 统计依据编码; left out = a list without figures of others. */
export const basisSchema = z.strictObject({
  cycle: cycleCode.optional(),
  withReceived: z.boolean().default(false),
  /** a list of texts as a search and 雷同文字 look through them */
  texts: z.boolean().optional(),
  /** null = all */
  units: z.array(unitCode).max(2000).nullable().default(null),
  /** the filter of the list: what of it is on units narrows what the code covers */
  conditions: conditionsSchema.default([]),
});
