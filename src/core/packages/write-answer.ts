/** What a receiver writes back: receipt, return, levels decided above, the restoring of a lost ledger. */
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import { isYearType } from '../../domain/packages/manifest.ts';
import { keyCode } from './pki/keys.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { getBlob } from '../blobs/blobs.repo.ts';
import { currentPeerKey, findPeerKey } from '../keys/peer-keys.repo.ts';
import { readFacts } from '../registers/registers.repo.ts';
import { listApprovedLevels } from '../risks/approved-levels.repo.ts';
import { findWrittenTask, getTask } from '../tasks/tasks.repo.ts';
import { jsonFile } from './container/build-container.ts';
import { approvedLevelsPath, type Remark, receiptPath, remarksPath, returnPath } from './office-bodies.ts';
import { addDecision, findAccepted, findPackage, type HeldPackage } from './packages.repo.ts';
import { saveRemarks } from './remarks.repo.ts';
import { type Outgoing, type Sent, signAndWrite } from './send-package.ts';
import { snapshotFiles } from './snapshot-files.ts';
import { manifestTask } from './write-submission.ts';

/** @throws DomainError PACKAGE_UNKNOWN { digest } */
export function getReceived(db: TaskContext['db'], digest: string): HeldPackage {
  const held = findPackage(db, digest);
  if (held === undefined || held.direction !== 'in') throw new DomainError('PACKAGE_UNKNOWN', { digest });
  return held;
}

const answerTo = (held: HeldPackage, certificate: Uint8Array | null) => ({
  purpose: null,
  cycle: held.cycle === '' ? null : held.cycle,
  task: null,
  replyTo: { id: held.id, digest: held.digest },
  receivers: [held.unit],
  answeredKey: held.keySha256,
  certificates: certificate === null ? [] : [certificate],
});

const codeOf = (db: TaskContext['db'], held: HeldPackage): { certificate: Uint8Array | null; keyCode: string } => {
  const key = findPeerKey(db, held.keySha256);
  return { certificate: key?.certificate ?? null, keyCode: key?.keyCode ?? keyCode(new Uint8Array()) };
};

const subjectOf = (held: HeldPackage, code: string) => ({
  packageId: held.id,
  digest: held.digest,
  keyCode: code,
  unit: held.unit,
});

/** A receipt: received, or accepted where that was decided. Carries the unit's certificate once it has one. */
export async function writeReceipt(context: TaskContext, digest: string, folder: string, job?: Job): Promise<Sent> {
  const held = getReceived(context.db, digest);
  const { certificate, keyCode: code } = codeOf(context.db, held);
  const state = held.state === 'accepted' ? ('accepted' as const) : ('received' as const);
  const body = { ...subjectOf(held, code), state, by: context.session.operator, at: context.now() };
  const outgoing: Outgoing = {
    ...answerTo(held, certificate),
    type: 'receipt',
    files: [jsonFile(receiptPath, '回执', body)],
  };
  return signAndWrite(context, outgoing, folder, job);
}

/** A return with remarks pinned to rows; the decision and the package are recorded together. */
export async function writeReturn(
  context: TaskContext,
  input: { digest: string; reason: string; remarks: readonly Omit<Remark, 'id'>[] },
  folder: string,
  job?: Job,
): Promise<Sent> {
  const held = getReceived(context.db, input.digest);
  if (!isYearType(held.type)) throw new DomainError('PACKAGE_NOT_SNAPSHOT', { type: held.type });
  const { certificate, keyCode: code } = codeOf(context.db, held);
  const remarks = input.remarks.map((remark) => ({ id: context.newId(), ...remark }));
  const { operator } = context.session;
  const body = { ...subjectOf(held, code), reason: input.reason, by: operator, at: context.now() };
  const outgoing: Outgoing = {
    ...answerTo(held, certificate),
    type: 'return',
    files: [jsonFile(returnPath, '退回', body), jsonFile(remarksPath, '意见', remarks)],
  };
  return signAndWrite(context, outgoing, folder, job, (tx) => {
    addDecision(tx, { digest: held.digest, state: 'returned', operator, at: context.now(), remark: input.reason });
    saveRemarks(tx, held.digest, remarks, operator, context.now());
  });
}

/** 上级核定 of a unit's risks goes down as a notice. */
export async function writeNotice(
  context: TaskContext,
  { unit, cycle }: { unit: UnitCode; cycle?: CycleCode | undefined },
  folder: string,
  job?: Job,
): Promise<Sent> {
  const code = getTask(context.db, cycle).settings.cycle.code;
  const levels = listApprovedLevels(context.db, code, unit);
  const outgoing: Outgoing = {
    type: 'notice',
    purpose: null,
    cycle: code,
    task: null,
    replyTo: null,
    receivers: [unit],
    files: [jsonFile(approvedLevelsPath, '核定等级', levels)],
  };
  return signAndWrite(context, { ...outgoing, replyTo: noticeReply(context, unit, code) }, folder, job);
}

const noticeReply = (context: TaskContext, unit: UnitCode, cycle: CycleCode): Outgoing['replyTo'] => {
  const accepted = findAccepted(context.db, cycle, unit);
  const held = accepted && findPackage(context.db, accepted.digest);
  return held?.unit === unit ? { id: held.id, digest: held.digest } : null;
};

/** The last accepted snapshot for a unit that lost its ledger, written to its new key. */
export async function writeRestore(
  context: TaskContext,
  { unit, cycle }: { unit: UnitCode; cycle?: CycleCode | undefined },
  folder: string,
  job?: Job,
): Promise<Sent> {
  const { db } = context;
  const code = getTask(db, cycle).settings.cycle.code;
  const accepted = findAccepted(db, code, unit);
  if (accepted === undefined) throw new DomainError('PACKAGE_UNKNOWN', { digest: unit });
  const task = findWrittenTask(db, code);
  if (task === undefined) throw new DomainError('TASK_MISSING');
  const facts = readFacts(db, accepted.snapshotId);
  const certificate = currentPeerKey(db, unit)?.certificate ?? null;
  const outgoing: Outgoing = {
    type: 'restore',
    purpose: null,
    cycle: code,
    task: manifestTask(task),
    replyTo: null,
    receivers: [unit],
    files: snapshotFiles(facts, (sha256) => getBlob(db, sha256)),
    certificates: certificate === null ? [] : [certificate],
  };
  return signAndWrite(context, outgoing, folder, job);
}
