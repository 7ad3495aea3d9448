import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { MeasureId, RegulationId, RiskId } from '../../domain/ids.ts';
import { measurePhases } from '../../domain/measures/measure.ts';
import { command, query } from '../api/procedure.ts';
import type { WriteTx } from '../db/handles.ts';
import { day, id, line } from '../registers/fields.ts';
import { registerApi } from '../registers/register-api.ts';
import { getRow, listRows, removeRows, saveRows } from '../registers/registers.repo.ts';
import { openEntry, readEntry, scopeFields } from '../snapshots/working.ts';
import { assignMeasures } from './assign-measures.ts';
import {
  countPhases,
  findMeasures,
  linksOf,
  measuresAreAsAt,
  measuresOfRisk,
  nextMeasurePosition,
} from './measures.repo.ts';
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

function removeLinks(tx: WriteTx, snapshotId: number, measureId: MeasureId): void {
  const riskIds = linksOf<RiskId>(tx, snapshotId, 'measure_risks', measureId);
  const regulationIds = linksOf<RegulationId>(tx, snapshotId, 'measure_regulations', measureId);
  removeRows(
    tx,
    snapshotId,
    'measureRisks',
    riskIds.map((riskId) => ({ measureId, riskId })),
  );
  removeRows(
    tx,
    snapshotId,
    'measureRegulations',
    regulationIds.map((regulationId) => ({ measureId, regulationId })),
  );
}

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

  /** Measures per phase of every risk, for a register; null where nothing was written since the reader's last answer. */
  countPhases: query(
    z.strictObject({ ...scopeFields, since: z.string().max(120).optional() }),
    ({ db, session }, { since, ...scope }) => {
      const { snapshot } = readEntry(db, session, scope);
      const stamp = db.touched.stamp(snapshot.id);
      const isKnown = since !== undefined && measuresAreAsAt(db, snapshot.id, since);
      return { stamp, counts: isKnown ? null : countPhases(db, snapshot.id) };
    },
  ),

  /** The measures of one risk with everything they are linked to, and the place of the next new one. */
  ofRisk: query(z.strictObject({ ...scopeFields, riskId: id<'risk'>() }), ({ db, session }, { riskId, ...scope }) => {
    const { snapshot } = readEntry(db, session, scope);
    const measures = measuresOfRisk(db, snapshot.id, riskId).map((measure) => ({
      measure,
      riskIds: linksOf<RiskId>(db, snapshot.id, 'measure_risks', measure.id),
      regulationIds: linksOf<RegulationId>(db, snapshot.id, 'measure_regulations', measure.id),
    }));
    return { measures, nextPosition: nextMeasurePosition(db, snapshot.id) };
  }),

  /** 取用已有措施: what else the unit does in this phase, for a risk that may need the same. */
  find: query(
    z.strictObject({
      ...scopeFields,
      riskId: id<'risk'>(),
      phase: z.enum(measurePhases),
      search: z.string().max(200).default(''),
    }),
    ({ db, session }, { riskId, phase, search, ...scope }) => {
      const { snapshot } = readEntry(db, session, scope);
      const words = search.split(/\s+/u).filter(Boolean);
      return findMeasures(db, snapshot.id, { riskId, phase, words, limit: 50 });
    },
  ),

  /** Links measures that are there to one more risk. @throws DomainError ROW_NOT_FOUND */
  link: command(
    z.strictObject({ ...scopeFields, riskId: id<'risk'>(), measureIds: z.array(id<'measure'>()).min(1).max(200) }),
    (context, { riskId, measureIds, ...scope }) => {
      const { snapshot } = openEntry(context.tx, context.session, scope, context);
      getRow(context.tx, snapshot.id, 'risks', riskId);
      for (const measureId of measureIds) getRow(context.tx, snapshot.id, 'measures', measureId);
      saveRows(
        context.tx,
        snapshot.id,
        'measureRisks',
        measureIds.map((measureId) => ({ measureId, riskId })),
      );
      return { linked: measureIds.length };
    },
  ),

  /** Takes a measure from one of its risks; it stays with the others. @throws DomainError MEASURE_LAST_RISK */
  unlink: command(
    z.strictObject({ ...scopeFields, riskId: id<'risk'>(), measureId: id<'measure'>() }),
    (context, { riskId, measureId, ...scope }) => {
      const { snapshot } = openEntry(context.tx, context.session, scope, context);
      const riskIds = linksOf<RiskId>(context.tx, snapshot.id, 'measure_risks', measureId);
      if (!riskIds.includes(riskId)) throw new DomainError('ROW_NOT_FOUND', { register: '防控措施', id: measureId });
      if (riskIds.length === 1) throw new DomainError('MEASURE_LAST_RISK');
      removeRows(context.tx, snapshot.id, 'measureRisks', [{ measureId, riskId }]);
      return {};
    },
  ),

  /** Adds or replaces measures; the given links replace all earlier links of the measure. */
  save: command(
    z.strictObject({ ...scopeFields, rows: z.array(links).min(1).max(2000) }),
    (context, { rows, ...scope }) => {
      const { tx, session } = context;
      const { snapshot } = openEntry(tx, session, scope, context);
      for (const { measure, riskIds, regulationIds } of rows) {
        removeLinks(tx, snapshot.id, measure.id);
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
      for (const measureId of ids) {
        getRow(tx, snapshot.id, 'measures', measureId);
        removeLinks(tx, snapshot.id, measureId);
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
