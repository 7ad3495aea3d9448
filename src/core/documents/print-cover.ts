import { runChecks } from '../../domain/checks/run-checks.ts';
import { checkContextOf } from '../checks/check-context.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { Built } from '../packages/send-package.ts';
import { keyCode } from '../packages/pki/keys.ts';
import type { Entry } from '../snapshots/working.ts';
import { type EntryFacts, printOptions } from './entry-forms.ts';
import { cover } from './forms/cover.ts';
import { formBundle } from './forms/unit-forms.ts';
import { coverContents, type PrintedBundle, printForms } from './print-forms.ts';

const nameOf = (entry: Entry, code: string | undefined): string =>
  entry.task.settings.units.find((unit) => unit.code === code)?.name ?? '';

/**
 * The cover of a built package: counts, contents, check results, digest and key code as QR and digits.
 *
 * @param printed the forms that go with it, for the page numbers
 * @returns undefined where the county switched the cover off
 */
export async function printCover(
  context: TaskContext,
  entry: Entry,
  facts: EntryFacts,
  printed: readonly PrintedBundle[],
  built: Built,
): Promise<PrintedBundle | undefined> {
  const { settings } = facts;
  const setting = settings.forms.find(({ id, on }) => id === 'cover' && on);
  const sign = context.session.keyring.sign;
  if (setting === undefined || sign === undefined) return undefined;
  const { unit } = entry;
  const report = runChecks(facts.facts, settings, checkContextOf(context, unit.code, settings.cycle.code));
  const explained = report.findings.flatMap(({ sentence, explanation }) =>
    explanation === null
      ? []
      : [{ sentence, reason: explanation.reason, approver: explanation.approver, approvedOn: explanation.approvedOn }],
  );
  const form = {
    ...facts,
    setting,
    purpose: built.manifest.purpose ?? ('annual' as const),
    receiver: nameOf(entry, unit.submitTo ?? settings.countyCode),
    seq: built.manifest.seq,
    packageId: built.manifest.id,
    taskVersion: entry.task.version,
    contents: coverContents(printed),
    checks: { errors: report.summary.errors, warnings: report.summary.warnings, explained },
    digest: built.digest,
    keyCode: keyCode(sign.spki),
    totals: null,
  };
  const options = printOptions(context, unit.name);
  return (await printForms([formBundle(form, [cover(form)])], options)).files[0];
}
