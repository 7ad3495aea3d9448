import { basename } from 'node:path';
import { z } from 'zod';
import { childrenToSubmit } from '../../domain/packages/combined.ts';
import { packagePurposes } from '../../domain/packages/manifest.ts';
import { combinedLimits } from '../../domain/packages/package-limits.ts';
import { command, desk, query, task } from '../api/procedure.ts';
import { nextStep } from '../api/run-steps.ts';
import { findOwnKey } from '../keys/own-keys.repo.ts';
import { saveRootCertificate } from '../keys/trust.repo.ts';
import { readLimited } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { registerNames } from '../../domain/registers/facts.ts';
import { getTask } from '../tasks/tasks.repo.ts';
import { cycleCode, longText, sha256, unitCode } from '../registers/fields.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { joinRoot } from './container/join-root.ts';
import { openContainer, unwrapContainer } from './container/open-container.ts';
import { standings } from './below.ts';
import { acceptUpward } from './children-first.ts';
import { missingChildSchema } from './combined-bodies.ts';
import { listChildren, listMissing } from './combined.repo.ts';
import { choosePackage } from './decide-package.ts';
import { getRun } from './get-run.ts';
import { importPackages, resumeRun } from './import-packages.ts';
import { listRuns } from './import-runs.repo.ts';
import { listForks } from './list-forks.ts';
import { listJudged } from './list-judged.ts';
import { remarkSchema } from './office-bodies.ts';
import { previewDifference } from './preview-difference.ts';
import { namedRemarks, placedRemarks } from './placed-remarks.ts';
import { toPem } from './pki/pem.ts';
import { readCertificate } from './pki/read-certificate.ts';
import { createTrust } from './pki/trust.ts';
import { screenPackages } from './screen-packages.ts';
import { submit } from './submit.ts';
import { readEntry } from '../snapshots/working.ts';
import { takeBack } from './take-back.ts';
import { previewTask } from './preview-task.ts';
import { signAndWrite } from './send-package.ts';
import { getReceived, writeNotice, writeReceipt, writeRestore, writeReturn } from './write-answer.ts';
import { writeAgain } from './write-again.ts';
import { writeCrl } from './write-crl.ts';
import { writeTask } from './write-task.ts';

const file = z.uuid();
const folder = z.uuid();
const digest = sha256;
const run = z.uuid();

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

  /** The signed container of a held package, for third-party checking and the archive. */
  writeSigned: task(z.strictObject({ digest, folder }), (context, input) => {
    const held = getReceived(context.db, input.digest);
    const name = `${held.unit}_${held.cycle}_${held.seq}.lfa`;
    const path = writeWhole(context.files.pathOf(input.folder), name, getBlob(context.db, held.signedSha256));
    return { path, file: context.files.announce(path) };
  }),

  /** Decrypts a file with this ledger's keys and writes the signed container next to where the user wants it. */
  unwrap: task(z.strictObject({ file, folder, name: z.string().min(1).max(200) }), (context, input) => {
    const bytes = readLimited(context.files.pathOf(input.file), combinedLimits.fileBytes);
    const { container } = unwrapContainer(bytes, context.session.keyring.encrypt, combinedLimits);
    const path = writeWhole(context.files.pathOf(input.folder), basename(input.name), container);
    return { path, file: context.files.announce(path) };
  }),

  /** The root certificate as PEM, for stock tools. */
  rootPem: query(z.strictObject({}), ({ db }) => {
    const certificate = findOwnKey(db, 'root')?.certificate ?? null;
    return { pem: certificate === null ? null : toPem('CERTIFICATE', certificate) };
  }),

  /** Before there is a ledger: the county, cycle and units of a task package whose root code was typed off paper. */
  previewTask: desk(z.strictObject({ file, rootCode: z.string().max(100) }), async ({ files, now }, input, job) => {
    await nextStep(job, { stage: '核对任务包', done: 0 });
    return previewTask(files.pathOf(input.file), input.rootCode, new Date(now()));
  }),

  /** Verifies a clear package against a root, without any ledger. */
  verify: desk(z.strictObject({ file, root: file }), ({ files, now }, input) => {
    const bytes = readLimited(files.pathOf(input.file), combinedLimits.fileBytes);
    const trust = createTrust({ root: readCertificate(files.pathOf(input.root)) });
    const {
      manifest,
      digest: found,
      findings,
      authenticity,
      signer,
    } = openContainer(bytes, {
      decryptionKeys: [],
      trust,
      now: new Date(now()),
    });
    const { unit, name, keyCode, role } = signer;
    return { authenticity, findings, digest: found, manifest, signer: { unit, name, keyCode, role } };
  }),
};
