import { z } from 'zod';
import { dimensions } from '../../domain/rollup/cross-definition.ts';
import { query, task } from '../api/procedure.ts';
import { sha256 } from '../registers/fields.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { crossAxis } from './cross-axis.ts';
import { basisFields, compareSchema, conditionsSchema, definitionSchema } from './cross-schema.ts';
import { heldCycles, readCompare } from './read-compare.ts';
import { packageOrigin } from './package-origin.ts';
import { readCross, snapshotsWithin } from './read-cross.ts';
import { listRiskPage } from './risk-page.repo.ts';
import { wholeRisk } from './whole-risk.ts';
import { writeOriginal } from './write-original.ts';

/** 交叉表: figures by two dimensions, and the way down from a figure to the signature. */
export const cross = {
  /** @throws DomainError TASK_MISSING · CROSS_DIMENSION { figure, dimension } */
  get: query(
    z.strictObject({ ...basisFields, definition: definitionSchema }),
    ({ db, session }, { cycle, withReceived, definition }) =>
      readCross({ db, session, task: getTask(db, cycle), withReceived }, definition),
  ),

  /** The values every dimension can be filtered by. */
  listKeys: query(z.strictObject({ cycle: basisFields.cycle }), ({ db, session }, { cycle }) => {
    const { settings } = getTask(db, cycle);
    return Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        crossAxis(dimension, settings, session.identity.unitCode).map(({ key, title }) => ({ key, title })),
      ]),
    ) as Record<(typeof dimensions)[number], { key: string; title: string }[]>;
  }),

  /** The risk points behind a cell, some at a time. */
  listRisks: query(
    z.strictObject({
      ...basisFields,
      conditions: conditionsSchema,
      withEliminated: z.boolean().default(false),
      offset: z.int().min(0).max(10_000_000).default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    ({ db, session }, { cycle, withReceived, ...asked }) => {
      const basis = { db, session, task: getTask(db, cycle), withReceived };
      const snapshots = snapshotsWithin(basis, asked.conditions);
      return listRiskPage(db, { ...asked, snapshotIds: snapshots.map(({ snapshotId }) => snapshotId) });
    },
  ),

  /** One of them with its measures. @throws DomainError ROW_NOT_FOUND */
  getRisk: query(z.strictObject({ snapshotId: z.int().min(1), riskId: z.string().max(40) }), ({ db }, input) =>
    wholeRisk(db, input.snapshotId, input.riskId),
  ),

  /** The package a row came in, and its signature. @throws DomainError PACKAGE_UNKNOWN { digest } */
  getOrigin: query(z.strictObject({ digest: sha256 }), ({ db }, { digest }) => packageOrigin(db, digest)),

  /** The signed container with the certificates to check it by. @throws DomainError PACKAGE_UNKNOWN { digest } */
  writeOriginal: task(z.strictObject({ digest: sha256, folder: z.uuid() }), (context, { digest, folder }) =>
    writeOriginal(context, digest, context.files.pathOf(folder)),
  ),

  /** Years this ledger holds, newest first. */
  listCycles: query(z.strictObject({}), ({ db }) => heldCycles(db)),

  /** Units, townships or years side by side, the first as the base. @throws DomainError TASK_MISSING */
  compare: query(compareSchema, ({ db, session }, input) => readCompare(db, session, input)),
};
