import { unitByCode } from '../../domain/units/unit-tree.ts';
import { chineseDay } from '../../text/chinese-day.ts';
import type { TaskContext } from '../api/procedure.ts';
import { getRun } from '../packages/get-run.ts';
import { localStamp } from '../platform/local-stamp.ts';
import { dayOf } from '../platform/env.ts';
import { writeTogether } from '../platform/write-files.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { printOptions } from './entry-forms.ts';
import { renderXlsx } from './excel/write/render-xlsx.ts';
import { importRunForm } from './forms/import-run.ts';
import { renderPdf } from './pdf/render-pdf.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The report of a run as PDF and xlsx. @returns the paths written @throws DomainError IMPORT_RUN_UNKNOWN */
export async function printImportRun(context: TaskContext, id: string, folder: string): Promise<string[]> {
  const report = getRun(context.db, id);
  const units = currentTask(context.db)?.settings.units ?? [];
  const startedAt = new Date(report.run.startedAt);
  const { unitName } = context.session.identity;
  const form = importRunForm({
    ...report,
    unitName,
    nameOf: (code) => unitByCode(units, code)?.name ?? code,
    startedAt: `${chineseDay(dayOf(startedAt))} ${two(startedAt.getHours())}:${two(startedAt.getMinutes())}`,
  });
  const options = { ...printOptions(context, unitName), title: form.name };
  const name = `接收情况表_${localStamp(startedAt)}`;
  const pdf = await renderPdf([form], options);
  const xlsx = await renderXlsx([form], options);
  return writeTogether(folder, [
    [`${name}.pdf`, pdf.bytes],
    [`${name}.xlsx`, xlsx],
  ]);
}
