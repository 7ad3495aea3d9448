import type { TaskContext } from '../api/procedure.ts';
import type { Scope } from '../ledgers/session.ts';
import { listPackages } from '../packages/packages.repo.ts';
import { readEntry } from '../snapshots/working.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import { entryFacts, printOptions } from './entry-forms.ts';
import { handover } from './forms/handover.ts';
import { formBundle } from './forms/unit-forms.ts';
import { type PrintedBundle, printForms } from './print-forms.ts';

/** One line per package sent in the cycle; medium and people are written by hand. */
export async function printHandover(context: TaskContext, scope: Scope): Promise<PrintedBundle[]> {
  const { db, session, today } = context;
  const entry = readEntry(db, session, { unit: scope.unit, cycle: scope.cycle });
  const { settings } = entry.task;
  const setting = settings.forms.find(({ id, on }) => id === 'handover' && on);
  if (setting === undefined) return [];
  const nameOf = (code: string): string => settings.units.find((unit) => unit.code === code)?.name ?? code;
  const items = listPackages(db, { cycle: settings.cycle.code, direction: 'out' }).map((held) => ({
    medium: '',
    content: `${packageTypeLabels[held.type]}${held.submissionNo === null ? '' : `第${held.submissionNo}次`}（摘要 ${held.digest.slice(0, 12)}）`,
    receiver: held.receivers.map(({ unit }) => nameOf(unit)).join('、'),
    handedOn: null,
    remark: '',
  }));
  const form = { ...entryFacts(db, entry, today(), false), setting, items };
  const printed = await printForms([formBundle(form, [handover(form)])], printOptions(context, entry.unit.name));
  return printed.files;
}
