import { z } from 'zod';
import { runChecks } from '../../domain/checks/run-checks.ts';
import { countFacts } from '../../domain/registers/count-facts.ts';
import { balance } from '../../domain/registers/balance.ts';
import { query } from '../api/procedure.ts';
import { registerApi } from '../registers/register-api.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { checkContextOf } from './check-context.ts';

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

  /** Counts of the entry with the balance of their sums. */
  count: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { snapshot, task } = readEntry(db, session, scope);
    const totals = countFacts(readFacts(db, snapshot.id), task.settings);
    return { totals, balance: balance(totals, task.settings) };
  }),
};

/** 情况说明: a reason by a named approver for a finding that may be explained. */
export const explanations = registerApi('explanations');
