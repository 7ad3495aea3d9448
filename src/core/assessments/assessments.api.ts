import { z } from 'zod';
import { knownFacts, suggestedScore, topicOf } from '../../domain/assessments/known-facts.ts';
import { requireScore } from '../../domain/assessments/require-score.ts';
import { scoreSet } from '../../domain/assessments/score-set.ts';
import { DomainError } from '../../domain/errors.ts';
import { knownEvidence } from '../../text/known-evidence.ts';
import { command, query, task } from '../api/procedure.ts';
import { reportInSteps } from '../checks/held-report.ts';
import { registerApi } from '../registers/register-api.ts';
import { listRows, readFacts, saveRows } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { scoreSchema } from './scores.schema.ts';

/** 自我评估: entries per indicator, totals computed by the set's rules. */
export const assessments = {
  list: registerApi('scores').list,
  remove: registerApi('scores').remove,

  /** Every set of the task with its items' scores, total and what is missing. */
  get: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { snapshot, task: held } = readEntry(db, session, scope);
    const scores = listRows(db, snapshot.id, 'scores');
    return held.settings.indicatorSets.map((set) => ({ setId: set.id, title: set.title, ...scoreSet(set, scores) }));
  }),

  /** What register and checks know about the task's indicators, with what an entry would be by these figures. */
  listKnown: task(z.strictObject(scopeFields), async (context, scope, job) => {
    const entry = readEntry(context.db, context.session, scope);
    const facts = readFacts(context.db, entry.snapshot.id);
    const { settings } = entry.task;
    const { findings } = await reportInSteps(context, entry, facts, job);
    const known = knownFacts(facts, findings);
    return settings.indicatorSets.flatMap((set) =>
      set.groups
        .flatMap(({ items }) => items)
        .flatMap((item) => {
          const fact = known.find(({ topic }) => topic === topicOf(item));
          const part = fact && suggestedScore(item, fact);
          return fact === undefined || part === undefined
            ? []
            : [{ setId: set.id, itemId: item.id, part, text: knownEvidence(fact) }];
        }),
    );
  }),

  /** @throws DomainError SCORE_OUT_OF_RANGE · ROW_NOT_FOUND for an item the task does not have */
  save: command(
    z.strictObject({ ...scopeFields, rows: z.array(scoreSchema).min(1).max(1000) }),
    (context, { rows, ...scope }) => {
      const { snapshot, task: held } = openEntry(context.tx, context.session, scope, context);
      for (const row of rows) {
        const set = held.settings.indicatorSets.find(({ id }) => id === row.setId);
        const item = set?.groups.flatMap(({ items }) => items).find(({ id }) => id === row.itemId);
        if (item === undefined) throw new DomainError('ROW_NOT_FOUND', { register: '考核指标', id: row.itemId });
        requireScore(item, row);
      }
      saveRows(context.tx, snapshot.id, 'scores', rows);
      return { saved: rows.length };
    },
  ),
};
