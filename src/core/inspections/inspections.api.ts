import { z } from 'zod';
import { inspectionLimits } from '../../domain/inspections/inspection-limits.ts';
import { formIds } from '../../domain/tasks/form-setting.ts';
import { query, task } from '../api/procedure.ts';
import { announceAll } from '../platform/files.ts';
import { code, cycleCode, level, unitCode } from '../registers/fields.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { inspectedSnapshots, writeInspectionFile } from './inspection-file.ts';

const scope = {
  cycle: cycleCode.optional(),
  withReceived: z.boolean().default(false),
  units: z.array(unitCode).max(2000).nullable().default(null),
};

/** 迎检包. */
export const inspections = {
  /** How many units would be in it, before it is made. */
  count: query(z.strictObject(scope), (context, input) => ({
    units: inspectedSnapshots(context, getTask(context.db, input.cycle), input).length,
    limit: inspectionLimits.units,
  })),

  /** One indexed PDF with evidence, and the attachments beside it. @throws DomainError INSPECTION_EMPTY · INSPECTION_UNITS · INSPECTION_PAGES */
  write: task(
    z.strictObject({
      ...scope,
      folder: z.uuid(),
      levels: z.array(level).min(1).max(4).nullable().default(null),
      categories: z.array(code).min(1).max(40).nullable().default(null),
      areas: z.array(code).min(1).max(40).nullable().default(null),
      keyPostsOnly: z.boolean().default(false),
      forms: z.array(z.enum(formIds)).max(formIds.length).nullable().default(null),
      isMasked: z.boolean().default(false),
    }),
    async (context, { folder, ...input }, job) => {
      const { paths, ...counts } = await writeInspectionFile(context, input, context.files.pathOf(folder), job);
      return { ...announceAll(context.files, paths), ...counts };
    },
  ),
};
