import { z } from 'zod';
import { countFacts } from '../../domain/registers/count-facts.ts';
import { balance } from '../../domain/registers/balance.ts';
import { query, task } from '../api/procedure.ts';
import { registerApi } from '../registers/register-api.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { reportInSteps, reportOf } from './held-report.ts';

/** 审核: findings with their rows, explanations, and whether anything blocks the submission. */
export const checks = {
  list: query(z.strictObject(scopeFields), (context, scope) => {
    const entry = readEntry(context.db, context.session, scope);
    return reportOf(context, entry, readFacts(context.db, entry.snapshot.id));
  }),

  /** The same with progress, check by check, and a way to stop: a large year takes seconds. */
  run: task(z.strictObject(scopeFields), async (context, scope, job) => {
    const entry = readEntry(context.db, context.session, scope);
    return reportInSteps(context, entry, readFacts(context.db, entry.snapshot.id), job);
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
