import { z } from 'zod';
import { measurePhases } from '../../domain/measures/measure.ts';
import { command, query } from '../api/procedure.ts';
import { day, id, line } from '../registers/fields.ts';
import { registerApi } from '../registers/register-api.ts';
import { getRow, listRows, removeRows, saveRows } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { assignMeasures } from './assign-measures.ts';
import { measureSchema } from './measures.schema.ts';

const links = z.strictObject({
  measure: measureSchema,
  riskIds: z.array(id<'risk'>()).min(1).max(2000),
  regulationIds: z.array(id<'regulation'>()).max(200).default([]),
});

const postOrNone = id<'post'>().nullable().optional();
/** A date where the kind is `date`, none otherwise. */
const dueSchema = z
  .strictObject({ kind: z.enum(['date', 'long-term', 'immediate']), on: day.nullable().default(null) })
  .refine(({ kind, on }) => (kind === 'date') === (on !== null), { path: ['on'], message: 'date' });

/** 防控措施 with the risks they answer and the regulations they rest on. */
export const measures = {
  list: query(z.strictObject(scopeFields), ({ db, session }, scope) => {
    const { snapshot } = readEntry(db, session, scope);
    return {
      measures: listRows(db, snapshot.id, 'measures'),
      measureRisks: listRows(db, snapshot.id, 'measureRisks'),
      measureRegulations: listRows(db, snapshot.id, 'measureRegulations'),
    };
  }),

  /** Adds or replaces measures; the given links replace all earlier links of the measure. */
  save: command(
    z.strictObject({ ...scopeFields, rows: z.array(links).min(1).max(2000) }),
    (context, { rows, ...scope }) => {
      const { tx, session } = context;
      const { snapshot } = openEntry(tx, session, scope, context);
      const ids = new Set(rows.map(({ measure }) => measure.id));
      const old = listRows(tx, snapshot.id, 'measureRisks').filter(({ measureId }) => ids.has(measureId));
      const oldBases = listRows(tx, snapshot.id, 'measureRegulations').filter(({ measureId }) => ids.has(measureId));
      removeRows(tx, snapshot.id, 'measureRisks', old);
      removeRows(tx, snapshot.id, 'measureRegulations', oldBases);
      for (const { measure, riskIds, regulationIds } of rows) {
        saveRows(tx, snapshot.id, 'measures', [measure]);
        saveRows(
          tx,
          snapshot.id,
          'measureRisks',
          riskIds.map((riskId) => ({ measureId: measure.id, riskId })),
        );
        saveRows(
          tx,
          snapshot.id,
          'measureRegulations',
          regulationIds.map((regulationId) => ({ measureId: measure.id, regulationId })),
        );
      }
      return { saved: rows.length };
    },
  ),

  /**
   * 批量分派: responsible post, leader, due date and supervising body of many measures at once; a field left out stays,
   * null takes the post away. `riskIds` means all measures of these risks, of the given phases only where some are given.
   *
   * @returns how many measures were set
   */
  assign: command(
    z.strictObject({
      ...scopeFields,
      measureIds: z.array(id<'measure'>()).max(5000).default([]),
      riskIds: z.array(id<'risk'>()).max(5000).default([]),
      phases: z.array(z.enum(measurePhases)).min(1).optional(),
      responsiblePostId: postOrNone,
      leaderPostId: postOrNone,
      due: dueSchema.optional(),
      supervisor: line.optional(),
    }),
    (context, { unit, cycle, measureIds, riskIds, phases, ...assignment }) => {
      const { snapshot } = openEntry(context.tx, context.session, { unit, cycle }, context);
      return { assigned: assignMeasures(context.tx, snapshot.id, { measureIds, riskIds, phases }, assignment) };
    },
  ),

  /** Removes measures with their links. */
  remove: command(
    z.strictObject({ ...scopeFields, ids: z.array(id<'measure'>()).min(1).max(2000) }),
    (context, { ids, ...scope }) => {
      const { tx, session } = context;
      const { snapshot } = openEntry(tx, session, scope, context);
      const gone = new Set<string>(ids);
      for (const measureId of ids) getRow(tx, snapshot.id, 'measures', measureId);
      for (const register of ['measureRisks', 'measureRegulations'] as const) {
        const rows = listRows(tx, snapshot.id, register).filter((row) => gone.has(row.measureId));
        removeRows(tx, snapshot.id, register, rows as never);
      }
      return {
        removed: removeRows(
          tx,
          snapshot.id,
          'measures',
          ids.map((measureId) => ({ id: measureId })),
        ),
      };
    },
  ),
};

export const regulations = registerApi('regulations');
