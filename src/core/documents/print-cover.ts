import { runChecks } from '../../domain/checks/run-checks.ts';
import type { Manifest } from '../../domain/packages/manifest.ts';
import { checkContextOf } from '../checks/check-context.ts';
import type { TaskContext } from '../api/procedure.ts';
import type { Entry } from '../snapshots/working.ts';
import { type EntryFacts, printOptions } from './entry-forms.ts';
import { cover } from './forms/cover.ts';
import { formBundle } from './forms/unit-forms.ts';
import type { MeasuredBundle } from './measure-bundles.ts';
import { coverContents, type PrintedBundle, printForms } from './print-forms.ts';

const nameOf = (entry: Pick<Entry, 'task'>, code: string | undefined): string =>
  entry.task.settings.units.find((unit) => unit.code === code)?.name ?? '';

/** What a cover says of the package it goes with; `keyCode` = the 30 digits of the key that signed it. */
export type CoveredPackage = {
  id: string;
  submissionNo: number | null;
  purpose: NonNullable<Manifest['purpose']>;
  digest: string;
  keyCode: string;
};

/**
 * The cover of a package: counts, contents, check results, digest and key code as QR and digits.
 *
 * @param printed the forms that go with it, for the page numbers
 * @returns undefined where the county switched the cover off
 */
export async function printCover(
  context: TaskContext,
  entry: Pick<Entry, 'unit' | 'task'>,
  facts: EntryFacts,
  printed: readonly MeasuredBundle[],
  covered: CoveredPackage,
): Promise<PrintedBundle | undefined> {
  const { settings } = facts;
  const setting = settings.forms.find(({ id, on }) => id === 'cover' && on);
  if (setting === undefined) return undefined;
  const { unit } = entry;
  const { id, submissionNo, purpose, digest, keyCode } = covered;
  const report = runChecks(facts.facts, settings, checkContextOf(context, unit.code, settings.cycle.code));
  const explained = report.findings.flatMap(({ sentence, explanation }) =>
    explanation === null
      ? []
      : [{ sentence, reason: explanation.reason, approver: explanation.approver, approvedOn: explanation.approvedOn }],
  );
  const form = {
    ...facts,
    setting,
    purpose,
    receiver: nameOf(entry, unit.submitTo ?? settings.countyCode),
    submissionNo,
    packageId: id,
    taskVersion: entry.task.version,
    contents: coverContents(printed),
    checks: { errors: report.summary.errors, warnings: report.summary.warnings, explained },
    digest,
    keyCode,
    totals: null,
  };
  const options = printOptions(context, unit.name);
  return (await printForms([formBundle(form, [cover(form)])], options)).files[0];
}
