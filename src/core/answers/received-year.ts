/** A received year to look at while a return is written: its rows from the original, and what the checks find in it. */
import { runChecks } from '../../domain/checks/run-checks.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Facts, RegisterName, Registers } from '../../domain/registers/facts.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { fieldLabels } from '../../text/labels/field-labels.ts';
import { packageTypeLabels } from '../../text/package-verdicts.ts';
import { fieldWord, rowCalled, rowNames } from '../../text/row-words.ts';
import type { QueryContext } from '../api/procedure.ts';
import { checkContextOf } from '../checks/check-context.ts';
import { getReceived } from '../packages/write-answer.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { getTask, type HeldTask } from '../tasks/tasks.repo.ts';

export type ShownRow = {
  id: string;
  title: string;
  fields: { field: string; label: string; value: string }[];
  /** where a remark on it is pinned: a link has no line of its own and is mended at the row it hangs on */
  pin: { register: RegisterName; rowId: string };
};

type Year = { unit: string; task: HeldTask; facts: Facts };

/** @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT */
function yearOf({ db }: Pick<QueryContext, 'db'>, digest: string): Year {
  const held = getReceived(db, digest);
  if (held.snapshotId === null) throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: packageTypeLabels[held.type] });
  return { unit: held.unit, task: getTask(db, held.cycle), facts: readFacts(db, held.snapshotId) };
}

/**
 * Rows of one register as they were sent, in their order.
 *
 * @param find in title and fields; '' = all
 */
export function receivedRows(
  context: Pick<QueryContext, 'db'>,
  input: { digest: string; register: RegisterName; find: string; offset: number; limit: number },
): { counts: { register: RegisterName; rows: number }[]; total: number; rows: ShownRow[] } {
  const { task, facts } = yearOf(context, input.digest);
  const names = rowNames(facts, task.settings);
  const wanted = input.find.trim();
  const all = facts[input.register].map((row): ShownRow => {
    const values = row as Record<string, unknown>;
    // In the order of the forms; a package has them by name.
    const fields = Object.keys(fieldLabels[input.register]).flatMap((field) => {
      const word = field in values ? fieldWord(input.register, field, values[field], names) : undefined;
      return word === undefined ? [] : [{ field, ...word }];
    });
    const title = rowCalled(input.register, row, names);
    return { id: 'id' in row ? row.id : '', title, fields, pin: pinOf(input.register, row) };
  });
  const found = all.filter(
    ({ title, fields }) =>
      wanted === '' || title.includes(wanted) || fields.some(({ value }) => value.includes(wanted)),
  );
  return {
    counts: registerNames.flatMap((register) =>
      facts[register].length === 0 ? [] : [{ register, rows: facts[register].length }],
    ),
    total: found.length,
    rows: found.slice(input.offset, input.offset + input.limit),
  };
}

function pinOf(register: RegisterName, row: Registers[RegisterName]): ShownRow['pin'] {
  if ('id' in row) return { register, rowId: row.id };
  return 'roundId' in row ? { register: 'rounds', rowId: row.roundId } : { register: 'measures', rowId: row.measureId };
}

export type ShownFinding = {
  severity: 'error' | 'explainable' | 'warning';
  register: RegisterName;
  rowId: string | null;
  title: string;
  sentence: string;
  /** the unit's own reason, where it gave one */
  reason: string | null;
};

/** What the checks find in the received year, run again here; ready as remarks. */
export function receivedFindings(context: Pick<QueryContext, 'db' | 'resourcesDir'>, digest: string): ShownFinding[] {
  const { unit, task, facts } = yearOf(context, digest);
  const { settings } = task;
  const names = rowNames(facts, settings);
  const { findings } = runChecks(facts, settings, checkContextOf(context, unit, settings.cycle.code));
  return findings.map(({ severity, register, rowId, sentence, explanation }) => {
    const row = facts[register].find((one) => 'id' in one && one.id === rowId);
    const title = row === undefined ? '' : rowCalled(register, row, names);
    return { severity, register, rowId, title, sentence, reason: explanation?.reason ?? null };
  });
}
