import { DomainError } from '../../domain/errors.ts';
import { rollupRows } from '../../domain/rollup/rollup-rows.ts';
import type { TaskContext } from '../api/procedure.ts';
import { registerNames, type Facts } from '../../domain/registers/facts.ts';
import { countedSnapshots, totalsOfUnits } from '../rollup/counted-snapshots.ts';
import { getTask, getUnit } from '../tasks/tasks.repo.ts';
import { unitStates } from '../tracking/unit-states.ts';
import { printOptions } from './entry-forms.ts';
import { rollup } from './forms/rollup.ts';
import { formBundle } from './forms/unit-forms.ts';
import { type PrintedBundle, printForms } from './print-forms.ts';

/** A collecting unit without an entry of its own still prints the roll-up. */
const noFacts = (): Facts => Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;

/** 汇总表 over own entry and units below: the same figures as the call `rollup.get`. */
export async function printRollup(
  context: TaskContext,
  input: { cycle?: string | undefined; withReceived: boolean },
): Promise<PrintedBundle[]> {
  const { db, session, today } = context;
  const task = getTask(db, input.cycle);
  const { settings } = task;
  const setting = settings.forms.find(({ id, on }) => id === 'rollup' && on);
  if (setting === undefined) throw new DomainError('FORM_OFF', { form: '汇总表' });
  const counted = countedSnapshots(db, session, task, input.withReceived);
  const totals = totalsOfUnits(db, task, counted);
  const states = unitStates(db, session, task, today());
  const form = {
    unit: getUnit(task, session.identity.unitCode),
    settings,
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
    ],
  };
  const printed = await printForms([formBundle(form, [rollup(form)])], printOptions(context, form.unit.name));
  return printed.files;
}
