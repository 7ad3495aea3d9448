import { z } from 'zod';
import { runChecks, runChecksInSteps } from '../../domain/checks/run-checks.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import { balance } from '../../domain/registers/balance.ts';
import { checkNames } from '../../text/labels/check-labels.ts';
import { query, task } from '../api/procedure.ts';
import { registerApi } from '../registers/register-api.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { checkContextOf } from './check-context.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** 审核: findings with their rows, explanations, and whether anything blocks the submission. */
export const checks = {
  list: query(z.strictObject(scopeFields), (context, scope) => {
    const { snapshot, unit, task } = readEntry(context.db, context.session, scope);
    return runChecks(
      readFacts(context.db, snapshot.id),
      task.settings,
      checkContextOf(context, unit.code, task.settings.cycle.code),
    );
  }),

  /** The same with progress, check by check, and a way to stop: a large year takes seconds. */
  run: task(z.strictObject(scopeFields), async (context, scope, job) => {
    const { snapshot, unit, task: held } = readEntry(context.db, context.session, scope);
    const { settings } = held;
    const facts = readFacts(context.db, snapshot.id);
    const steps = runChecksInSteps(facts, settings, checkContextOf(context, unit.code, settings.cycle.code));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      const { checkId, done, total } = step.value;
      job.report({ stage: checkNames[checkId], done, total });
      await nextTurn();
      job.signal.throwIfAborted();
    }
  }),

  /** Counts of the entry with the balance of their sums. */
  count: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { snapshot, task } = readEntry(db, session, scope);
    const totals = countFacts(readFacts(db, snapshot.id), task.settings);
    return { totals, balance: balance(totals, task.settings) };
  }),
};

/** 情况说明: a reason by a named approver for a finding that may be explained. */
export const explanations = registerApi('explanations');
