import { z } from 'zod';
import { defaultCopiedOptions } from '../../domain/text-findings/copied-texts.ts';
import { task } from '../api/procedure.ts';
import { cycleCode } from '../registers/fields.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { findCopied } from './find-copied.ts';

/** 雷同文字 (反形式主义). */
export const copiedTexts = {
  /** The same words across units, inside one, and from the catalogue, with every place. @throws DomainError TASK_MISSING */
  find: task(
    z.strictObject({
      cycle: cycleCode.optional(),
      minUnits: z.int().min(2).max(500).default(defaultCopiedOptions.minUnits),
      minPercent: z.int().min(1).max(100).default(defaultCopiedOptions.minPercent),
      minLength: z.int().min(2).max(200).default(defaultCopiedOptions.minLength),
    }),
    (context, { cycle, ...options }, job) => findCopied(context, getTask(context.db, cycle), options, job),
  ),
};
