/** Receipts and returns for many units at once, each into its unit's folder, with a slip for paper. */
import { DomainError } from '../../domain/errors.ts';
import type { ErrorCode, ErrorParams } from '../../domain/errors.ts';
import type { UnitCode } from '../../domain/ids.ts';
import type { Job } from '../../rpc/reply.ts';
import type { TaskContext } from '../api/procedure.ts';
import { nextTurn } from '../api/run-steps.ts';
import { printSlip } from '../documents/print-slip.ts';
import type { ShownFile } from '../platform/files.ts';
import { writeWhole } from '../platform/write-files.ts';
import { requireMaySign } from '../packages/may-sign.ts';
import { getReceived, writeReceipt, writeReturn } from '../packages/write-answer.ts';
import { currentTask } from '../tasks/tasks.repo.ts';
import { dropReturnDraft, findReturnDraft } from './return-drafts.repo.ts';
import { unitFolder, unitFolderName } from './unit-folder.ts';

export type WrittenAnswer = {
  digest: string;
  unit: UnitCode;
  /** name of the unit's folder */
  folder: string;
  files: ShownFile[];
  /** what went wrong with this one; the others go on */
  error: { code: ErrorCode; params: ErrorParams } | null;
};

/** These stop the whole run: the next unit would fail in the same way. */
const stopping: ReadonlySet<ErrorCode> = new Set(['DISK_FULL', 'LEDGER_READ_ONLY', 'KEYS_LOCKED', 'KEYS_MISSING']);
/**
 * @param digests packages to answer: a return where one is prepared and asked for, else a receipt
 * @returns what was written, in the order asked for; `isStopped` when the user stopped it on the way
 * @throws DomainError KEYS_LOCKED · KEYS_MISSING · KEYS_UNCERTIFIED · KEYS_ROLE before anything is written
 */
export async function writeAnswers(
  context: TaskContext,
  input: { receipts: readonly string[]; returns: readonly string[]; folder: string; withSlips: boolean },
  job: Job,
): Promise<{ answers: WrittenAnswer[]; isStopped: boolean }> {
  const todo = [
    ...input.receipts.map((digest) => ({ digest, isReturn: false })),
    ...input.returns.map((digest) => ({ digest, isReturn: true })),
  ];
  const answers: WrittenAnswer[] = [];
  // Not even a folder is made for answers that nobody may take.
  if (input.receipts.length > 0) requireMaySign(context.db, 'receipt');
  if (input.returns.length > 0) requireMaySign(context.db, 'return');
  for (const [index, { digest, isReturn }] of todo.entries()) {
    job.report({ stage: '写出回执和退回', done: index, total: todo.length });
    await nextTurn();
    if (job.signal.aborted) return { answers, isStopped: true };
    const answer = await writeOne(context, digest, isReturn, input);
    // Keys that are locked are asked for once, before the first file.
    if (answers.length === 0 && answer.error?.code.startsWith('KEYS_') === true)
      throw new DomainError(answer.error.code, answer.error.params);
    answers.push(answer);
    if (answer.error !== null && stopping.has(answer.error.code)) break;
  }
  return { answers, isStopped: false };
}

async function writeOne(
  context: TaskContext,
  digest: string,
  isReturn: boolean,
  { folder, withSlips }: { folder: string; withSlips: boolean },
): Promise<WrittenAnswer> {
  const held = getReceived(context.db, digest);
  const units = currentTask(context.db)?.settings.units ?? [];
  const unit = units.find(({ code }) => code === held.unit) ?? { code: held.unit, name: held.unit };
  const name = unitFolderName(unit, units);
  const files: ShownFile[] = [];
  try {
    const own = unitFolder(folder, name);
    const sent = isReturn ? await writeDraftedReturn(context, digest, own) : await writeReceipt(context, digest, own);
    files.push(sent.file);
    if (withSlips) {
      const slip = await printSlip(context, digest);
      files.push(context.files.announce(writeWhole(own, slip.name, slip.bytes)));
    }
    return { digest, unit: held.unit, folder: name, files, error: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { digest, unit: held.unit, folder: name, files, error: { code: error.code, params: error.params } };
  }
}

async function writeDraftedReturn(context: TaskContext, digest: string, folder: string) {
  const draft = findReturnDraft(context.db, digest);
  if (draft === undefined || draft.reason === '')
    throw new DomainError('RETURN_NOT_PREPARED', { unit: getReceived(context.db, digest).unit });
  const { reason, remarks } = draft;
  const sent = await writeReturn(context, { digest, reason, remarks }, folder);
  context.write({ draftDone: digest }, (tx) => dropReturnDraft(tx, digest));
  return sent;
}
