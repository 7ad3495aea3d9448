/** Shape of one change of the task as the page sends it. */
import { z } from 'zod';
import type { TaskChange } from '../../domain/tasks/task-change.ts';
import { code, day, requiredLine, unitCode } from '../registers/fields.ts';
import { unitSchema } from '../units/units.schema.ts';
import {
  checkSchema,
  decisionSchema,
  formSchema,
  gradingSchema,
  indicatorItemSchema,
  levelSchemeSchema,
  phaseSchema,
  publicitySchema,
  riskWordSchema,
  sealCheckSchema,
  taskSettingsSchema,
  termSchema,
} from './task-settings.schema.ts';

const rowsOf = <Row extends z.ZodType, Key extends z.ZodType>(row: Row, key: Key) => ({
  save: z.array(row).max(2000),
  remove: z.array(key).max(2000),
});

/** one place up or down */
const step = z.union([z.literal(-1), z.literal(1)]);
const vocabulary = z.enum(taskSettingsSchema.shape.vocabularies.keyof().options);

export const taskChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fields'),
    fields: z.strictObject({
      officeName: requiredLine.optional(),
      riskWord: riskWordSchema.optional(),
      sealCheck: sealCheckSchema.optional(),
      grading: gradingSchema.optional(),
      publicity: publicitySchema.partial().optional(),
      title: requiredLine.optional(),
      startsOn: day.optional(),
      endsOn: day.optional(),
      dueOn: day.optional(),
    }),
  }),
  z.strictObject({ kind: z.literal('levels'), levels: levelSchemeSchema }),
  z.strictObject({ kind: z.literal('decisions'), save: z.array(decisionSchema).max(40) }),
  z.strictObject({ kind: z.literal('phases'), ...rowsOf(phaseSchema, code) }),
  z.strictObject({ kind: z.literal('units'), ...rowsOf(unitSchema, unitCode) }),
  z.strictObject({ kind: z.literal('unit-move'), code: unitCode, by: step }),
  z.strictObject({
    kind: z.literal('terms'),
    vocabulary,
    ...rowsOf(termSchema, code),
  }),
  z.strictObject({ kind: z.literal('term-move'), vocabulary, code, by: step }),
  z.strictObject({ kind: z.literal('checks'), save: z.array(checkSchema).max(100) }),
  z.strictObject({ kind: z.literal('forms'), save: z.array(formSchema).max(100) }),
  z.strictObject({
    kind: z.literal('indicator-sets'),
    ...rowsOf(z.strictObject({ id: code, title: requiredLine, subject: z.enum(['unit', 'team', 'person']) }), code),
  }),
  z.strictObject({
    kind: z.literal('indicators'),
    set: code,
    ...rowsOf(indicatorItemSchema.extend({ group: requiredLine }), code),
  }),
  z.strictObject({
    kind: z.literal('indicator-move'),
    set: code,
    id: code,
    by: step,
    /** its group goes, wherever in it the item stands */
    isWhole: z.boolean().optional(),
  }),
]) as z.ZodType<unknown> as z.ZodType<TaskChange, TaskChange>;
