import { DomainError } from '../../domain/errors.ts';
import { noFacts } from '../../domain/registers/no-facts.ts';
import { type CountedBasis, type CountedCode, countedUnits } from '../../domain/reports/counted-code.ts';
import { rollupRows } from '../../domain/rollup/rollup-rows.ts';
import { codeLines } from '../../text/printed-list.ts';
import type { TaskContext } from '../api/procedure.ts';
import { countedCode } from '../reports/counted-code.ts';
import { isCodeKept, keepCountedCode } from '../reports/counted-codes.repo.ts';
import { countedSnapshots, totalsOfUnits } from '../rollup/counted-snapshots.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { unitStates } from '../tracking/unit-states.ts';
import { printOptions } from './entry-forms.ts';
import { rollup, type RollupFacts } from './forms/rollup.ts';
import { formBundle } from './forms/unit-forms.ts';
import { type PrintedBundle, printForms } from './print-forms.ts';

type Reading = Pick<TaskContext, 'db' | 'session' | 'today'>;

/** 汇总表 over own entry and units below: the same figures as the call `rollup.get`, with the code of what was counted. */
export async function printRollup(
  context: TaskContext,
  input: { cycle?: string | undefined; withReceived: boolean },
): Promise<PrintedBundle[]> {
  const { form, code } = rollupReport(context, input);
  if (code !== undefined) keepCode(context, code);
  const printed = await printForms([formBundle(form, [rollup(form)])], printOptions(context, form.unit.name));
  return printed.files;
}

/** A code that stands on paper is kept with its sources; one that is known needs no transaction. */
export function keepCode({ db, session, now, write }: TaskContext, code: CountedCode): void {
  if (isCodeKept(db, code)) return;
  write({ code: code.code }, (tx) => keepCountedCode(tx, code, now(), session.operator));
}

/**
 * All that the printed roll-up is made from; `code` is undefined while nothing is counted.
 *
 * @throws DomainError TASK_MISSING · FORM_OFF { form }
 */
export function rollupReport(
  { db, session, today }: Reading,
  input: { cycle?: string | undefined; withReceived: boolean },
): { form: RollupFacts; code: CountedCode | undefined; basis: CountedBasis; taskVersion: number } {
  const task = getTask(db, input.cycle);
  const { settings } = task;
  const setting = settings.forms.find(({ id, on }) => id === 'rollup' && on);
  if (setting === undefined) throw new DomainError('FORM_OFF', { form: '汇总表' });
  const basis: CountedBasis = { cycle: settings.cycle.code, withReceived: input.withReceived, units: null };
  const totals = totalsOfUnits(db, task, countedSnapshots(db, session, task, input.withReceived));
  const states = unitStates(db, session, task, today());
  const code = countedCode(db, session, basis);
  const form = {
    unit: getUnit(task, session.identity.unitCode),
    settings,
    // A collecting unit without an entry of its own still prints the roll-up.
    facts: noFacts(),
    approved: [],
    setting,
    today: today(),
    cutoff: today(),
    draft: false,
    rows: rollupRows({ root: session.identity.unitCode, units: settings.units, totals, depth: 'all' }),
    marks: new Map(
      states.map(({ unit, state, reportedBy, isReportedHere }) => {
        const by = reportedBy ?? (isReportedHere ? session.identity.unitCode : null);
        return [unit, { state, reportedBy: by === null ? null : getUnit(task, by).name, remark: '' }];
      }),
    ),
    basis: [
      input.withReceived ? '本表统计已接受和已收到、尚未处理的报送。' : '本表只统计已接受的报送。',
      ...(states.some(({ isReportedHere }) => isReportedHere) ? ['本单位代报的，按代报的内容计入。'] : []),
      ...(code === undefined
        ? []
        : codeLines(code.code, { units: countedUnits(code.sources), filter: '', isOfRows: false })),
    ],
  };
  return { form, code, basis, taskVersion: task.version };
}
