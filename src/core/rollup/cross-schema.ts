import { z } from 'zod';
import { dimensions, figures, shows } from '../../domain/rollup/cross-definition.ts';
import { maxSvgCharacters } from '../../domain/forms/plain-svg.ts';
import { cycleCode } from '../registers/fields.ts';

/** What is counted: the cycle, and whether packages that nobody decided yet count too. */
export const basisFields = { cycle: cycleCode.optional(), withReceived: z.boolean().default(false) };

const dimension = z.enum(dimensions);
const keys = z.array(z.string().max(60)).min(1).max(2000);

export const definitionSchema = z.strictObject({
  rows: dimension,
  columns: dimension.nullable(),
  figure: z.enum(figures),
  show: z.enum(shows),
  filters: z.partialRecord(dimension, keys),
  zeros: z.boolean(),
  sort: z.strictObject({ column: z.string().max(60), isDescending: z.boolean() }).nullable(),
});

export const conditionsSchema = z.array(z.strictObject({ dimension, keys })).max(30);

const comparedBy = {
  by: z.enum(['unit', 'township', 'cycle']),
  keys: z.array(z.string().max(20)).min(1).max(8),
};
export const compareFields = { ...basisFields, ...comparedBy };
export const compareSchema = z.strictObject(compareFields);

const chart = z.strictObject({
  svg: z.string().max(maxSvgCharacters),
  width: z.int().min(100).max(10_000),
  height: z.int().min(100).max(20_000),
});
/** Where to, under which heading, with which drawings above the figures. */
export const printFields = {
  folder: z.uuid(),
  title: z.string().min(1).max(100),
  charts: z.array(chart).max(40).optional(),
};

/** A drawing as it is and as a picture, base64. */
export const writtenChart = z.strictObject({
  folder: printFields.folder,
  title: printFields.title,
  chart,
  png: z.string().max(16_000_000),
});

const ofCross = z.strictObject({ kind: z.literal('cross'), definition: definitionSchema });
const ofCompare = z.strictObject({ kind: z.literal('compare'), ...comparedBy });

/** What a report is of; see domain/reports/report-definition.ts. */
export const reportOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rollup') }),
  ofCross,
  ofCompare,
]);

/** A drawing of a table, to be headed like it. */
export const captionedChartSchema = z.strictObject({
  ...basisFields,
  of: z.discriminatedUnion('kind', [ofCross, ofCompare]),
  title: printFields.title,
  chart,
});
