/** The newest report of an entry is kept until something it was made from changes: three pages ask for the same one. */
import type Database from 'better-sqlite3';
import { type CheckReport, runChecks, runChecksInSteps } from '../../domain/checks/run-checks.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import { checkNames } from '../../text/labels/check-labels.ts';
import type { Job } from '../../rpc/reply.ts';
import type { QueryContext } from '../api/procedure.ts';
import { runSteps } from '../api/run-steps.ts';
import type { Entry } from '../snapshots/working.ts';
import { checkContextOf } from './check-context.ts';

type Context = Pick<QueryContext, 'db' | 'resourcesDir'>;

/** One per open ledger. */
const held = new WeakMap<Database.Database, { key: string; report: CheckReport }>();

/** Rows by their stamp, the task by its content, last cycle by its totals; catalogue and fonts never change. */
const keyOf = ({ db }: Context, { snapshot, task }: Entry, previousTotals: unknown): string =>
  JSON.stringify([db.touched.stamp(snapshot.id), previousTotals ?? null, task.settings]);

/** All at once, for callers that have no way to show how far it is. */
export function reportOf(context: Context, entry: Entry, facts: Facts): CheckReport {
  const checkContext = checkContextOf(context, entry.unit.code, entry.task.settings.cycle.code);
  const key = keyOf(context, entry, checkContext.previousTotals);
  const found = held.get(context.db.raw);
  if (found?.key === key) return found.report;
  const report = runChecks(facts, entry.task.settings, checkContext);
  held.set(context.db.raw, { key, report });
  return report;
}

/** Check by check, with progress and a way to stop: a large year takes seconds. */
export async function reportInSteps(context: Context, entry: Entry, facts: Facts, job: Job): Promise<CheckReport> {
  const { settings } = entry.task;
  const checkContext = checkContextOf(context, entry.unit.code, settings.cycle.code);
  const key = keyOf(context, entry, checkContext.previousTotals);
  const found = held.get(context.db.raw);
  if (found?.key === key) return found.report;
  const steps = runChecksInSteps(facts, settings, checkContext);
  const report = await runSteps(steps, job, ({ checkId }) => checkNames[checkId]);
  held.set(context.db.raw, { key, report });
  return report;
}
