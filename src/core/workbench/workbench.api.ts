import { z } from 'zod';
import { phaseState } from '../../domain/cycles/phase-state.ts';
import { reminders } from '../../domain/cycles/reminders.ts';
import { rowTitle } from '../../domain/checks/row-title.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import type { Facts } from '../../domain/registers/facts.ts';
import type { TaskSettings } from '../../domain/tasks/task-settings.ts';
import type { UnitState } from '../../domain/units/unit-state.ts';
import { type ChangedRow, countChangedRows, listChangedRows } from '../../domain/workbench/changed-rows.ts';
import { formGaps } from '../../domain/workbench/form-gaps.ts';
import { missingWork } from '../../domain/workbench/missing-work.ts';
import { query, type QueryContext, task as taskCall } from '../api/procedure.ts';
import { reportInSteps } from '../checks/held-report.ts';
import { findDecisionRemark, newestSent } from '../packages/packages.repo.ts';
import { listRemarks } from '../packages/remarks.repo.ts';
import { sentFacts } from '../packages/sent-facts.ts';
import { cycleCode } from '../registers/fields.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { findWorking, lockedAt } from '../snapshots/snapshots.repo.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { getTask, getUnit, type HeldTask } from '../tasks/tasks.repo.ts';
import { unitStates } from '../tracking/unit-states.ts';

/** Days ahead that reminders look. */
const REMIND_DAYS = 21;
/** Changed rows named one by one; beyond that the counts say enough. */
const LISTED_CHANGES = 500;

/** The newest own submission with what became of it; null before the first. */
function ownSubmission({ db }: QueryContext, task: HeldTask) {
  const sent = newestSent(db, task.settings.cycle.code);
  if (sent === undefined) return null;
  const { digest, seq, submissionNo, heldAt, state, decidedAt } = sent;
  const isReturned = state === 'returned';
  return {
    digest,
    seq,
    submissionNo,
    sentAt: heldAt,
    state,
    decidedAt,
    reason: isReturned ? (findDecisionRemark(db, digest) ?? '') : '',
    remarks: isReturned ? listRemarks(db, digest) : [],
  };
}

/** How many units below stand where; empty without units below. */
function unitsBelow({ db, session, today }: QueryContext, task: HeldTask) {
  const counts = new Map<UnitState, number>();
  for (const { state } of unitStates(db, session, task, today())) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({ state, count }));
}

/** 工作台: where the unit stands in its year. */
export const workbench = {
  /** @throws DomainError TASK_MISSING · UNIT_UNKNOWN */
  get: query(z.strictObject({ cycle: cycleCode.optional() }), (context, input) => {
    const task = getTask(context.db, input.cycle);
    const { cycle } = task.settings;
    const unit = getUnit(task, context.session.identity.unitCode);
    const today = context.today();
    return {
      today,
      dueOn: unit.dueOn ?? cycle.dueOn,
      phases: cycle.phases.map((phase) => ({ ...phase, state: phaseState(phase, today) })),
      reminders: reminders(cycle, today, REMIND_DAYS, unit.dueOn),
      isBegun: findWorking(context.db, unit.code, cycle.code) !== undefined,
      submission: ownSubmission(context, task),
      below: unitsBelow(context, task),
    };
  }),

  /**
   * The own entry with what it lacks, by step and by form, and what the checks say; a large year takes seconds.
   *
   * @throws DomainError ROW_NOT_FOUND when nothing was entered yet
   */
  work: taskCall(z.strictObject({ cycle: scopeFields.cycle }), async (context, scope, job) => {
    const entry = readEntry(context.db, context.session, scope);
    const { settings } = entry.task;
    const facts = readFacts(context.db, entry.snapshot.id);
    const { summary, blocked } = await reportInSteps(context, entry, facts, job);
    const steps = missingWork(facts, settings);
    return {
      totals: countFacts(facts, settings),
      steps,
      forms: formGaps(steps, settings.forms),
      checks: { ...summary, blocked },
      finalAt: lockedAt(context.db, entry.snapshot.id) ?? null,
    };
  }),

  /** What changed in the own rows since the newest submission, counted and row by row; null before the first. */
  changes: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db, session }, input) => {
    const { settings } = getTask(db, input.cycle);
    const sent = newestSent(db, settings.cycle.code);
    const working = findWorking(db, session.identity.unitCode, settings.cycle.code);
    if (sent === undefined || working === undefined) return null;
    const [before, now] = [sentFacts(db, sent), readFacts(db, working.id)];
    const rows = listChangedRows(before, now);
    return {
      seq: sent.seq,
      submissionNo: sent.submissionNo,
      sentAt: sent.heldAt,
      rows: countChangedRows(rows),
      list: rows.slice(0, LISTED_CHANGES).map((row) => ({ ...row, title: titleOf(row, before, now, settings) })),
    };
  }),
};

const titleOf = ({ register, rowId, change }: ChangedRow, before: Facts, now: Facts, settings: TaskSettings): string =>
  rowTitle(change === 'removed' ? before : now, settings, register, rowId ?? '');
