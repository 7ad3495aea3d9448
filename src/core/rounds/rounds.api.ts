import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import { chainGaps } from '../../domain/rounds/chain-gaps.ts';
import { holdRound } from '../../domain/rounds/hold-round.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { command, query } from '../api/procedure.ts';
import { id } from '../registers/fields.ts';
import { registerApi } from '../registers/register-api.ts';
import { getRow, insertRows, listRows, saveRows } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { riskSteps } from '../risks/risk-words.repo.ts';
import { roundSchema } from './rounds.schema.ts';

/** 查找轮次: one meeting record moves all chosen risks along the review chain. */
export const rounds = {
  list: registerApi('rounds').list,

  /** Sets the round's step for all its risks, or for none. @returns how many stand at the step now */
  hold: command(
    z.strictObject({
      ...scopeFields,
      round: roundSchema.omit({ id: true }),
      riskIds: z.array(id<'risk'>()).min(1).max(100_000),
    }),
    (context, { round, riskIds, ...scope }) => {
      const { tx, session, newId } = context;
      const { snapshot } = openEntry(tx, session, scope, context);
      if (new Set(riskIds).size < riskIds.length)
        throw new DomainError('ROW_DUPLICATE', { register: '查找轮次', field: '风险点' });
      const chosen = riskIds.map((riskId) => getRow(tx, snapshot.id, 'risks', riskId));
      const made: Round = { ...round, id: newId() as Round['id'] };
      const held = holdRound(made, chosen, listRows(tx, snapshot.id, 'rounds'));
      insertRows(tx, snapshot.id, 'rounds', [made]);
      saveRows(tx, snapshot.id, 'risks', held.risks);
      insertRows(tx, snapshot.id, 'roundRisks', held.roundRisks);
      return { roundId: made.id, reviewed: held.risks.length };
    },
  ),

  /** Steps every risk still lacks before it is registered. */
  gaps: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { snapshot } = readEntry(db, session, scope);
    const gaps = chainGaps(
      riskSteps(db, snapshot.id),
      listRows(db, snapshot.id, 'rounds'),
      listRows(db, snapshot.id, 'roundRisks'),
      'registered',
    );
    return [...gaps].map(([riskId, missing]) => ({ riskId, missing }));
  }),
};
