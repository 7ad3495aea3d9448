/** Shape of the task settings as they are typed in by the county and arrive in a task package. Data only. */
import { z } from 'zod';
import type { IndicatorItem, IndicatorSet } from '../../domain/assessments/indicator-set.ts';
import { checkIds, type CheckSetting } from '../../domain/checks/check.ts';
import type { Cycle, Phase } from '../../domain/cycles/cycle.ts';
import { formIds, type FormSetting } from '../../domain/tasks/form-setting.ts';
import type { PublicityRule } from '../../domain/tasks/publicity-rule.ts';
import { riskWords, type TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { Term } from '../../domain/vocabularies/term.ts';
import { code, cycleCode, day, level, line, longText, requiredLine, unitCode } from '../registers/fields.ts';
import { unitSchema } from '../units/units.schema.ts';

const points = z.number().min(0).max(1000);
const lines = z.array(line).max(50);

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('per-occurrence'), deduct: points, cap: points.nullable() }),
  z.strictObject({ kind: z.literal('proportion') }),
  z.strictObject({ kind: z.literal('bonus'), add: points, cap: points }),
  z.strictObject({ kind: z.literal('veto'), totalBecomes: points }),
]);

export const indicatorItemSchema = z.strictObject({
  id: code,
  title: requiredLine,
  points,
  rule,
  criteria: longText,
}) satisfies z.ZodType<IndicatorItem>;

const indicatorSetSchema = z.strictObject({
  id: code,
  title: requiredLine,
  subject: z.enum(['unit', 'team', 'person']),
  groups: z
    .array(z.strictObject({ id: code, title: requiredLine, items: z.array(indicatorItemSchema).max(200) }))
    .max(50),
}) satisfies z.ZodType<IndicatorSet>;

export const phaseSchema = z.strictObject({
  id: code,
  title: requiredLine,
  steps: lines,
  startsOn: day,
  endsOn: day,
  actors: longText,
  product: longText,
}) satisfies z.ZodType<Phase>;

const cycleSchema = z.strictObject({
  code: cycleCode,
  title: requiredLine,
  startsOn: day,
  endsOn: day,
  dueOn: day,
  phases: z.array(phaseSchema).max(30),
}) satisfies z.ZodType<Cycle>;

export const termSchema: z.ZodType<Term> = z.strictObject({
  code,
  name: requiredLine,
  aliases: lines.optional(),
}) as never;
const terms = z.array(termSchema).max(200);

export const checkSchema = z.strictObject({
  id: z.enum(checkIds),
  on: z.boolean(),
  severity: z.enum(['error', 'explainable', 'warning']),
  parameters: z.record(z.string().max(40), z.union([z.number(), line])),
  sentence: longText,
}) satisfies z.ZodType<CheckSetting>;

export const formSchema = z.strictObject({
  id: z.enum(formIds),
  on: z.boolean(),
  label: line,
  title: requiredLine,
  paper: z.enum(['A4', 'A3']),
  columns: z.array(z.string().max(40)).max(40).nullable(),
  columnSet: z.string().max(40).nullable(),
  signers: lines,
  seals: lines,
  copies: z.int().min(0).max(99),
  duplex: z.boolean(),
  medium: z.enum(['paper', 'electronic', 'both']),
  notes: z.array(longText).max(20),
}) satisfies z.ZodType<FormSetting>;

export const riskWordSchema = z.enum(riskWords);
export const sealCheckSchema = z.enum(['township-vouches', 'county-checks']);
export const levelSchemeSchema = z.strictObject({ id: code, names: z.array(requiredLine).min(2).max(4) });
export const gradingSchema = z.strictObject({
  method: z.enum(['criteria', 'count', 'matrix']),
  matrix: z.strictObject({ middleFrom: z.int().min(1).max(16), highFrom: z.int().min(1).max(16) }),
});
/** How many days may be, `validateTaskSettings` says in a sentence. */
export const publicitySchema = z.strictObject({
  days: z.number(),
  places: lines,
  masksNames: z.boolean(),
}) satisfies z.ZodType<PublicityRule>;
export const decisionSchema = z.strictObject({
  unitLevel: z.enum(['county', 'township', 'village', 'department']),
  level,
  decider: requiredLine,
});

export const taskSettingsSchema = z.strictObject({
  countyCode: unitCode,
  countyName: requiredLine,
  officeName: requiredLine,
  cycle: cycleSchema,
  riskWord: riskWordSchema,
  levels: levelSchemeSchema,
  grading: gradingSchema,
  vocabularies: z.strictObject({
    categories: terms,
    methods: terms,
    techniques: terms,
    channels: terms,
    powerKinds: terms,
    keySites: terms,
    areas: terms,
    systems: terms,
    preventMeans: terms,
    monitorMeans: terms,
    disposeMeans: terms,
    changeReasons: terms,
  }),
  decisions: z.array(decisionSchema).max(40),
  units: z.array(unitSchema).min(1).max(2000),
  indicatorSets: z.array(indicatorSetSchema).max(20),
  checks: z.array(checkSchema).max(100),
  forms: z.array(formSchema).max(100),
  sealCheck: sealCheckSchema,
  publicity: publicitySchema.optional(),
}) satisfies z.ZodType<TaskSettings>;
