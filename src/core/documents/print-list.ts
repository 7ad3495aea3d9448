/** A list of the window as a file: the same pages as PDF and as a workbook one can go on filtering in. */
import type { z } from 'zod';
import { type ListFormat, type PrintedList, requirePrintable } from '../../domain/forms/printed-list.ts';
import { basisWithin, choosesRows, type CountedBasis, countedUnits } from '../../domain/reports/counted-code.ts';
import type { Job } from '../../rpc/reply.ts';
import { codeLines, printedListTexts as texts } from '../../text/printed-list.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import { writeTogether } from '../platform/write-files.ts';
import { safeFileName } from '../platform/safe-file-name.ts';
import { basisWords } from '../reports/basis-words.ts';
import { countedCode } from '../reports/counted-code.ts';
import { currentTask, getTask } from '../tasks/tasks.repo.ts';
import { fontsDirOf } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import { printedList } from './forms/printed-list.ts';
import type { basisSchema } from './list.schema.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { keepCode } from './print-rollup.ts';

type Basis = z.output<typeof basisSchema>;

/**
 * Writes the list into a folder, named by its title and the day.
 *
 * @returns the paths written, in the order of the formats
 * @throws DomainError LIST_TOO_LONG · LIST_TOO_LARGE · FORM_TOO_WIDE · DISK_FULL and what else writing refuses
 */
export async function printList(
  context: TaskContext,
  { list, formats, basis }: { list: PrintedList; formats: readonly ListFormat[]; basis?: Basis | undefined },
  folder: string,
  job: Job,
): Promise<string[]> {
  for (const format of formats) requirePrintable(list, format);
  const { db, session, today, now } = context;
  const form = printedList(list, {
    unitName: session.identity.unitName,
    cutoff: today(),
    levels: currentTask(db)?.settings.levels.names ?? [],
    codeLines: basis === undefined ? [] : codeOfBasis(context, basis),
  });
  const options = {
    fontsDir: fontsDirOf(context),
    createdAt: now(),
    author: session.identity.unitName,
    title: list.title,
  };
  const made: [string, Uint8Array][] = [];
  for (const [index, format] of formats.entries()) {
    job.report({ stage: texts.making, done: index, total: formats.length });
    await nextTurn();
    job.signal.throwIfAborted();
    const bytes = format === 'pdf' ? (await renderPdf([form], options)).bytes : await renderXlsx([form], options);
    job.signal.throwIfAborted();
    made.push([safeFileName(`${list.title} ${today()}.${format}`), bytes]);
  }
  return writeTogether(folder, made);
}

/** The lines that say what the figures were counted from; the code is kept, so that it can be found again. */
function codeOfBasis(
  context: TaskContext,
  { cycle, withReceived, texts: isOfTexts = false, units, conditions }: Basis,
): string[] {
  const { db, session } = context;
  const { settings } = getTask(db, cycle);
  const basis: CountedBasis = {
    ...basisWithin({ cycle: settings.cycle.code, withReceived }, conditions),
    units,
    ...(isOfTexts ? { texts: true } : {}),
  };
  const code = countedCode(db, session, basis);
  const sentence = isOfTexts ? texts.ofTexts : withReceived ? texts.withReceived : texts.accepted;
  if (code === undefined) return [sentence];
  keepCode(context, code);
  const cover = {
    units: countedUnits(code.sources),
    filter: basisWords(db, session, basis),
    isOfRows: choosesRows(conditions),
    isOfTexts,
  };
  return [sentence, ...codeLines(code.code, cover)];
}
