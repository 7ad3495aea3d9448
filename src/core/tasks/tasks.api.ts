import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { changeTask } from '../../domain/tasks/change-task.ts';
import { defaultTaskSettings } from '../../domain/tasks/default-settings.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import { type TaskVersions, taskVersions } from '../../domain/tasks/task-versions.ts';
import { validateTaskSettings } from '../../domain/tasks/validate-task-settings.ts';
import { compareUnits } from '../../domain/units/compare-units.ts';
import { problemSentence } from '../../text/settings-problems.ts';
import { command, type CommandContext, query, type QueryContext } from '../api/procedure.ts';
import type { ReadDb } from '../db/handles.ts';
import { cycleCode, day, requiredLine } from '../registers/fields.ts';
import { countyUnit, readUnitList } from '../units/read-unit-list.ts';
import { unitSchema } from '../units/units.schema.ts';
import { taskChangeSchema } from './task-change.schema.ts';
import { taskSettingsSchema } from './task-settings.schema.ts';
import { currentTask, dropTask, findWrittenTask, getTask, listNamedVersions, saveTask } from './tasks.repo.ts';

const requireCounty = ({ session }: Pick<QueryContext, 'session'>): void => {
  if (session.identity.role !== 'county') throw new DomainError('COUNTY_ONLY');
};

/** Units would refuse the package; better say so before it is written. */
function requireSameLevels(db: ReadDb, { cycle, levels }: TaskSettings): void {
  const before = findWrittenTask(db, cycle.code)?.settings.levels.names.length ?? levels.names.length;
  const after = levels.names.length;
  if (before !== after) throw new DomainError('TASK_LEVELS_CHANGED', { before, after });
}

/** The draft of its cycle is always one that could be sent. */
function saveDraft(context: CommandContext, settings: TaskSettings): { id: string; version: number } {
  const problems = validateTaskSettings(settings);
  if (problems.length > 0) throw new DomainError('TASK_INVALID', { problem: problems.map(problemSentence).join('') });
  requireSameLevels(context.tx, settings);
  const held = currentTask(context.tx, settings.cycle.code);
  const isDraft = held !== undefined && held.digest === null;
  const draft = {
    id: isDraft ? held.id : context.newId(),
    version: isDraft ? held.version : (held?.version ?? 0) + 1,
    digest: null,
    settings,
  };
  saveTask(context.tx, draft, context.now());
  return { id: draft.id, version: draft.version };
}

/** What the county asks of its units in a cycle. */
export const tasks = {
  /** The newest version of a cycle (default: newest cycle); null before one was taken over. */
  get: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db }, { cycle }) => currentTask(db, cycle) ?? null),

  /**
   * Which version the units hold, as far as their newest packages say it.
   *
   * @throws DomainError COUNTY_ONLY · TASK_MISSING
   */
  versions: query(z.strictObject({}), (context): TaskVersions => {
    requireCounty(context);
    const { cycle, units } = getTask(context.db).settings;
    const newest = findWrittenTask(context.db, cycle.code)?.version ?? null;
    return taskVersions(newest, units, listNamedVersions(context.db, cycle.code));
  }),

  /** A complete task from name, cycle, due day and units (none = the county alone); nothing is saved. */
  previewDefault: query(
    z.strictObject({
      cycle: cycleCode,
      dueOn: day,
      officeName: requiredLine,
      units: z.array(unitSchema).max(2000),
    }),
    (context, { cycle, dueOn, officeName, units }) => {
      requireCounty(context);
      const { unitCode: countyCode, unitName: countyName } = context.session.identity;
      return defaultTaskSettings({
        countyCode,
        countyName,
        officeName,
        cycleCode: cycle,
        dueOn,
        units: units.length > 0 ? units : [countyUnit({ code: countyCode, name: countyName })],
      });
    },
  ),

  /**
   * Units of a list (xlsx, csv, JSON) beside those of the task; nothing is saved.
   *
   * @throws DomainError COUNTY_ONLY and what readUnitList refuses
   */
  previewUnits: query(z.strictObject({ file: z.uuid() }), async (context, { file }) => {
    requireCounty(context);
    const { unitCode: code, unitName: name } = context.session.identity;
    const held = currentTask(context.db)?.settings.units ?? [];
    const units = await readUnitList(context.files.pathOf(file), { code, name }, held);
    return { units, compared: compareUnits(held, units) };
  }),

  /**
   * Saves the task as a draft: the next version of its cycle, or the draft that was not written to a package yet.
   *
   * @throws DomainError COUNTY_ONLY · TASK_INVALID { problem } · TASK_LEVELS_CHANGED { before, after } once units hold a
   *   version with another number of levels
   */
  save: command(z.strictObject({ settings: taskSettingsSchema }), (context, { settings }) => {
    requireCounty(context);
    return saveDraft(context, settings);
  }),

  /**
   * Changes fields or rows of the newest task; what is left out stays.
   *
   * @throws DomainError as `save`, and TASK_MISSING
   */
  change: command(z.strictObject({ change: taskChangeSchema }), (context, { change }) => {
    requireCounty(context);
    return saveDraft(context, taskSettingsSchema.parse(changeTask(getTask(context.tx).settings, change)));
  }),

  /**
   * Gives up the draft; the version that was written last counts again.
   *
   * @throws DomainError COUNTY_ONLY · TASK_NOT_DRAFT while there is no draft over a written version
   */
  discardDraft: command(z.strictObject({}), (context) => {
    requireCounty(context);
    const draft = getTask(context.tx);
    const written = findWrittenTask(context.tx, draft.settings.cycle.code);
    if (draft.digest !== null || written === undefined) throw new DomainError('TASK_NOT_DRAFT');
    dropTask(context.tx, draft.id);
    saveTask(context.tx, written, context.now());
    return { version: written.version };
  }),
};
