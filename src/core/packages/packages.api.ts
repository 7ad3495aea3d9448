import { z } from 'zod';
import { childrenToSubmit } from '../../domain/packages/combined.ts';
import { packagePurposes } from '../../domain/packages/manifest.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { desk, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { saveRootCertificate } from '../keys/trust.repo.ts';
import { readLimited } from '../platform/files.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { cycleCode, longText, sha256, unitCode } from '../registers/fields.ts';
import { joinRoot } from './container/join-root.ts';
import { standings } from './below.ts';
import { missingChildSchema } from './combined-bodies.ts';
import { importPackages } from './import-packages.ts';
import { listJudged } from './list-judged.ts';
import { remarkSchema } from './office-bodies.ts';
import { namedRemarks, placedRemarks } from './placed-remarks.ts';
import { submit } from './submit.ts';
import { readEntry } from '../snapshots/working.ts';
import { previewTask } from './preview-task.ts';
import { receiving } from './receiving.api.ts';
import { stockTools } from './stock-tools.api.ts';
import { signAndWrite } from './send-package.ts';
import { writeNotice, writeReceipt, writeRestore, writeReturn } from './write-answer.ts';
import { writeAgain } from './write-again.ts';
import { writeCrl } from './write-crl.ts';
import { writeTask } from './write-task.ts';

const file = z.uuid();
const folder = z.uuid();
const digest = sha256;

/** Packages in and out. Files and folders are ids that the shell admitted. */
export const packages = {
  list: query(
    z.strictObject({
      cycle: cycleCode.optional(),
      unit: unitCode.optional(),
      direction: z.enum(['in', 'out']).optional(),
    }),
    ({ db }, filter) => listJudged(db, filter),
  ),

  /** Remarks at one row of the own year that wait for an answer: of the newest submission, while it stands returned. */
  remarksAt: query(
    z.strictObject({ cycle: cycleCode.optional(), register: z.enum(registerNames), rowId: z.string().max(40) }),
    ({ db, session }, { cycle, register, rowId }) =>
      placedRemarks(db, session, { cycle }).filter(({ place }) => place.register === register && place.rowId === rowId),
  ),

  /** What still waits at rows of some registers of the own year, or of a unit reported for: one call for a page's tables. */
  openRemarks: query(
    z.strictObject({
      cycle: cycleCode.optional(),
      unit: unitCode.optional(),
      registers: z.array(z.enum(registerNames)).min(1).max(17),
    }),
    ({ db, session }, { cycle, unit = session.identity.unitCode, registers }) =>
      placedRemarks(db, session, { cycle }).filter(
        (remark) => remark.done === null && remark.unit === unit && registers.includes(remark.place.register),
      ),
  ),

  remarks: query(z.strictObject({ digest }), ({ db, session }, input) => namedRemarks(db, session, input.digest)),

  /** County: the task for all units. */
  writeTask: task(z.strictObject({ folder }), (context, input, job) =>
    writeTask(context, context.files.pathOf(input.folder), job),
  ),

  /**
   * Unit: takes over the county's root, authenticated by its 30 digits from paper, and the task of the same file.
   *
   * @throws DomainError E_KEY_CODE { groups } and what importing refuses
   */
  join: task(z.strictObject({ file, rootCode: z.string().max(100) }), async (context, input, job) => {
    const path = context.files.pathOf(input.file);
    await nextStep(job, { stage: '核对任务包', done: 0 });
    const bytes = readLimited(path, combinedLimits.fileBytes);
    const root = joinRoot(bytes, input.rootCode, context.session.keyring.encrypt);
    context.write({ joined: root.name }, (tx) => saveRootCertificate(tx, root.der));
    return importPackages(context, [path], job);
  }),

  /** Unit: request for a certificate, to be handed in with the stamped sheet. */
  writeEnrol: task(z.strictObject({ folder, receivers: z.array(unitCode).min(1).max(5) }), (context, input, job) => {
    const outgoing = { purpose: null, cycle: null, task: null, replyTo: null, receivers: input.receivers, files: [] };
    return signAndWrite(context, { ...outgoing, type: 'enrol' }, context.files.pathOf(input.folder), job);
  }),

  /**
   * Unit: signs and writes the final, checked year for its receivers.
   *
   * @throws DomainError WORKING_NOT_FINAL · CHECKS_BLOCK · KEYS_LOCKED and what writing a file refuses
   */
  submit: task(
    z.strictObject({
      folder,
      cycle: cycleCode.optional(),
      purpose: z.enum(packagePurposes).default('annual'),
      /** false: data only, without printed forms and cover */
      withForms: z.boolean().default(true),
      /** where the forms of what was sent are kept for paper */
      formsFolder: folder.optional(),
      /** a unit with children submits with their packages inside; it names those that are missing */
      below: z
        .strictObject({ missing: z.array(missingChildSchema).max(1000), onlyChanged: z.boolean().default(false) })
        .optional(),
    }),
    (context, input, job) => {
      const formsFolder = input.formsFolder === undefined ? null : context.files.pathOf(input.formsFolder);
      return submit(context, { ...input, folder: context.files.pathOf(input.folder), formsFolder }, job);
    },
  ),

  /** A sent package once more, for another stick. */
  writeAgain: task(z.strictObject({ digest, folder }), (context, input, job) =>
    writeAgain(context, input.digest, context.files.pathOf(input.folder), job),
  ),

  /** Collecting unit: how those below stand before it submits. */
  previewBelow: query(z.strictObject({ cycle: cycleCode.optional() }), ({ db, session }, { cycle }) => {
    const entry = readEntry(db, session, { cycle });
    const standingOf = standings(db, entry);
    return childrenToSubmit(entry.task.settings.units, entry.unit.code).map(({ code, name }) => ({
      unit: code,
      name,
      ...standingOf(code),
    }));
  }),

  writeReceipt: task(z.strictObject({ digest, folder }), (context, input, job) =>
    writeReceipt(context, input.digest, context.files.pathOf(input.folder), job),
  ),

  writeReturn: task(
    z.strictObject({
      digest,
      folder,
      reason: longText.min(1),
      remarks: z.array(remarkSchema.omit({ id: true })).max(5000),
    }),
    (context, input, job) => writeReturn(context, input, context.files.pathOf(input.folder), job),
  ),

  writeNotice: task(z.strictObject({ unit: unitCode, cycle: cycleCode.optional(), folder }), (context, input, job) =>
    writeNotice(context, input, context.files.pathOf(input.folder), job),
  ),

  writeRestore: task(z.strictObject({ unit: unitCode, cycle: cycleCode.optional(), folder }), (context, input, job) =>
    writeRestore(context, input, context.files.pathOf(input.folder), job),
  ),

  /** County: the revocation list in a file of its own. */
  writeCrl: task(z.strictObject({ folder }), (context, input) => writeCrl(context, context.files.pathOf(input.folder))),

  /** Before there is a ledger: the county, cycle and units of a task package whose root code was typed off paper. */
  previewTask: desk(z.strictObject({ file, rootCode: z.string().max(100) }), async ({ files, now }, input, job) => {
    await nextStep(job, { stage: '核对任务包', done: 0 });
    return previewTask(files.pathOf(input.file), input.rootCode, new Date(now()));
  }),

  ...receiving,
  ...stockTools,
};
