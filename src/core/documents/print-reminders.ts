import { mkdirSync } from 'node:fs';
import type { CycleCode, Day, UnitCode } from '../../domain/ids.ts';
import { isOwing } from '../../domain/tracking/unit-marks.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { sortFileError } from '../platform/file-errors.ts';
import { writeTogether } from '../platform/write-files.ts';
import { nextStep } from '../api/run-steps.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { type TrackedLine, trackedLines } from '../tracking/tracked-lines.ts';
import { fontsDirOf } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import { reminder, type ReminderAbout, reminderList } from './forms/reminders.ts';
import { renderPdf } from './pdf/render-pdf.ts';

/** `unit` one sheet per unit · `collector` one per unit they submit to, its own line included · `list` one list of all. */
export const reminderKinds = ['unit', 'collector', 'list'] as const;
export type ReminderInput = {
  cycle?: CycleCode | undefined;
  kind: (typeof reminderKinds)[number];
  /** of those that owe; all of them when left out */
  units?: readonly UnitCode[] | undefined;
  answerBy: Day;
  contact: string;
};

const FILE = '催办单';

/**
 * 催办单 as PDF, and the list also as a workbook.
 *
 * @returns the paths written; empty when nobody owes anything
 * @throws DomainError what writing a file refuses
 */
export async function printReminders(
  context: TaskContext,
  input: ReminderInput,
  folder: string,
  job: Job,
): Promise<string[]> {
  await nextStep(job, { stage: '制作催办单', done: 0, total: 1 });
  const { db, session, today, now } = context;
  const task = getTask(db, input.cycle);
  const { settings } = task;
  const owing = trackedLines(db, session, task, today()).filter(
    // Who fills in for a unit is asked for it, not the unit: its own line stands on the list.
    ({ state, unit, reportedBy }) =>
      isOwing(state) && reportedBy === null && (input.units === undefined || input.units.includes(unit)),
  );
  if (owing.length === 0) return [];
  const isCounty = session.identity.role === 'county';
  const about: ReminderAbout = {
    settings,
    officeName: isCounty ? settings.officeName : session.identity.unitName,
    today: today(),
    answerBy: input.answerBy,
    contact: input.contact,
  };
  const nameOf = (code: UnitCode): string => settings.units.find((unit) => unit.code === code)?.name ?? code;
  const forms =
    input.kind === 'list'
      ? [reminderList(owing, about)]
      : [...addressees(owing, input.kind, session.identity.unitCode)].map(([code, lines]) =>
          reminder({ code, name: nameOf(code) }, lines, about),
        );
  const options = { fontsDir: fontsDirOf(context), createdAt: now(), author: about.officeName, title: FILE };
  const name = safeFileName(`${FILE} ${today()}`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw sortFileError(error, FILE);
  }
  const made: [string, Uint8Array][] = [[`${name}.pdf`, (await renderPdf(forms, options)).bytes]];
  if (input.kind === 'list') made.push([`${name}.xlsx`, await renderXlsx(forms, options)]);
  return writeTogether(folder, made);
}

/** A unit that submits to this very ledger is written to itself. */
function addressees(
  owing: readonly TrackedLine[],
  kind: 'unit' | 'collector',
  own: UnitCode,
): Map<UnitCode, TrackedLine[]> {
  return Map.groupBy(owing, ({ unit, submitTo }) => {
    const isCollector = owing.some((other) => other.submitTo === unit);
    if (kind === 'unit') return unit;
    return submitTo === null || submitTo === own || isCollector ? unit : submitTo;
  });
}
