import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { defaultTaskSettings } from '../../domain/tasks/default-settings.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { validateTaskSettings } from '../../domain/tasks/validate-task-settings.ts';
import { problemSentence } from '../../text/settings-problems.ts';
import { command, query, type QueryContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { cycleCode, day, requiredLine } from '../registers/fields.ts';
import { unitSchema } from '../units/units.schema.ts';
import { taskSettingsSchema } from './task-settings.schema.ts';
import { currentTask, findWrittenTask, saveTask } from './tasks.repo.ts';

const requireCounty = ({ session }: Pick<QueryContext, 'session'>): void => {
  if (session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
};

/** Units would refuse the package; better say so before it is written. */
function requireSameLevels(db: ReadDb, { cycle, levels }: TaskSettings): void {
  const before = findWrittenTask(db, cycle.code)?.settings.levels.names.length ?? levels.names.length;
  const after = levels.names.length;
  if (before !== after) throw new DomainError('TASK_LEVELS_CHANGED', { before, after });
}

/** What the county asks of its units in a cycle. */
export const tasks = {
  /** The newest version of a cycle (default: newest cycle); null before one was taken over. */
  get: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db }, { cycle }) => currentTask(db, cycle) ?? null),

  /** A complete task from name, cycle, due day and units; nothing is saved. */
  previewDefault: query(
    z.strictObject({
      cycle: cycleCode,
      dueOn: day,
      officeName: requiredLine,
      units: z.array(unitSchema).min(1).max(2000),
    }),
    (context, { cycle, dueOn, officeName, units }) => {
      requireCounty(context);
      const { unitCode, unitName } = context.session.identity;
      return defaultTaskSettings({
        countyCode: unitCode,
        countyName: unitName,
        officeName,
        cycleCode: cycle,
        dueOn,
        units,
      });
    },
  ),

  /**
   * Saves the task as a draft: the next version of its cycle, or the draft that was not written to a package yet.
   *
   * @throws DomainError COUNTY_ONLY · TASK_INVALID { problem } · TASK_LEVELS_CHANGED { before, after } once units hold a
   *   version with another number of levels
   */
  save: command(z.strictObject({ settings: taskSettingsSchema }), (context, { settings }) => {
    requireCounty(context);
    const problems = validateTaskSettings(settings);
    if (problems.length > 0) throw new DomainError('TASK_INVALID', { problem: problems.map(problemSentence).join('') });
    const held = currentTask(context.tx, settings.cycle.code);
    requireSameLevels(context.tx, settings);
    const isDraft = held !== undefined && held.digest === null;
    const task = {
      id: isDraft ? held.id : context.newId(),
      version: isDraft ? held.version : (held?.version ?? 0) + 1,
      digest: null,
      settings,
    };
    saveTask(context.tx, task, context.now());
    return { id: task.id, version: task.version };
  }),
};
