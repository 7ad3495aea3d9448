import { z } from 'zod';
import { command, query, task } from '../api/procedure.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { cycleCode, longText, sha256, unitCode } from '../registers/fields.ts';
import { acceptUpward } from './children-first.ts';
import { listChildren, listMissing } from './combined.repo.ts';
import { choosePackage } from './decide-package.ts';
import { getRun } from './get-run.ts';
import { importPackages, resumeRun } from './import-packages.ts';
import { listRuns } from './import-runs.repo.ts';
import { listForks } from './list-forks.ts';
import { previewDifference } from './preview-difference.ts';
import { screenPackages } from './screen-packages.ts';
import { takeBack } from './take-back.ts';

const file = z.uuid();
const digest = sha256;
const run = z.uuid();

/** The receiver's part of `packages`: files that came, what they bring, and what is decided about them. */
export const receiving = {
  /** What files are and what they would bring, before any of them is taken over; nothing is written. */
  screen: task(z.strictObject({ files: z.array(file).min(1).max(5000) }), (context, input, job) =>
    screenPackages(context, input.files.map(context.files.pathOf), job),
  ),

  /** Takes over packages of any kind that this ledger handles; every file has its own result. */
  importAll: task(z.strictObject({ files: z.array(file).min(1).max(5000) }), (context, input, job) =>
    importPackages(context, input.files.map(context.files.pathOf), job),
  ),

  /** Goes on with what is left of a run. @throws DomainError IMPORT_RUN_UNKNOWN · KEYS_LOCKED */
  resumeRun: task(z.strictObject({ run }), (context, input, job) => resumeRun(context, input.run, job)),

  /** Runs of receiving, newest first. */
  listRuns: query(z.strictObject({ limit: z.int().min(1).max(500).default(50) }), ({ db }, { limit }) =>
    listRuns(db, limit),
  ),

  /** One run with every file. @throws DomainError IMPORT_RUN_UNKNOWN */
  getRun: query(z.strictObject({ run }), ({ db }, input) => getRun(db, input.run)),

  /** Packages that contradict each other, those chosen between among them. */
  listForks: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db }, input) =>
    listForks(db, getTask(db, input.cycle).settings.cycle.code),
  ),

  /**
   * Children before their parent; `withChildren` accepts those in the package first, all or none.
   *
   * @throws DomainError CHILDREN_NOT_ACCEPTED { units } · PACKAGE_PENDING · E_REPLAY
   */
  accept: command(
    z.strictObject({ digest, remark: longText.default(''), withChildren: z.boolean().default(false) }),
    ({ tx, session, now }, { withChildren, ...input }) => {
      const held = acceptUpward(tx, { ...input, operator: session.operator, at: now() }, withChildren);
      return { digest: held.digest, unit: held.unit, seq: held.seq, submissionNo: held.submissionNo };
    },
  ),

  /** Takes an acceptance back, from the top down. @throws DomainError PARENT_ACCEPTED · CHILD_SENT_UP · PACKAGE_NOT_ACCEPTED */
  takeBack: command(
    z.strictObject({ digest, reason: longText.min(1) }),
    ({ tx, session, now }, { reason, ...input }) => {
      const held = takeBack(tx, { ...input, remark: reason, operator: session.operator, at: now() });
      return { digest: held.digest, unit: held.unit, seq: held.seq, submissionNo: held.submissionNo };
    },
  ),

  /** What a combined package carries, names as unchanged and names as missing. */
  children: query(z.strictObject({ digest }), ({ db }, input) => ({
    children: listChildren(db, input.digest),
    missing: listMissing(db, input.digest),
  })),

  /**
   * What is new, changed and removed in a held package beside the accepted one, or beside `against`.
   *
   * @throws DomainError PACKAGE_UNKNOWN · PACKAGE_NOT_SNAPSHOT
   */
  previewDifference: query(
    z.strictObject({
      digest,
      against: digest.optional(),
      unit: unitCode.optional(),
      register: z.enum(registerNames).optional(),
      change: z.enum(['added', 'changed', 'removed']).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    ({ db }, wanted) => previewDifference(db, wanted),
  ),

  /** Of two contradicting packages the one that counts. */
  choose: command(z.strictObject({ digest }), ({ tx, session, now }, input) => {
    choosePackage(tx, input.digest, session.operator, now());
    return {};
  }),
};
