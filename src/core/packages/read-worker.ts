/** Worker thread: reads packages for the thread that writes. It opens no ledger and keeps nothing but the basis. */
import { parentPort } from 'node:worker_threads';
import { DomainError, type ErrorCode, type ErrorParams } from '../../domain/errors.ts';
import { type FileOutcome, type ReadBasis, type ReadPackage, readPackageFile } from './read-package.ts';
import { screenFile, type ScreenRead } from './screen-file.ts';

/** `basis` counts for all orders after it. */
export type ReadOrder = { basis: ReadBasis } | { order: number; path: string; now: Date; isScreening: boolean };
/** An error of ours as its parts, since no class survives the way; any other failure as `bug`. */
export type ReadAnswer = { order: number; sha256: string | null } & (
  | { package: ReadPackage }
  | { screened: ScreenRead }
  | { refused: { code: ErrorCode; params: ErrorParams } }
  | { bug: true }
);

const answerOf = (order: number, outcome: FileOutcome): ReadAnswer => {
  const { sha256 } = outcome;
  if ('package' in outcome) return { order, sha256, package: outcome.package };
  const { error } = outcome;
  if (!(error instanceof DomainError)) return { order, sha256, bug: true };
  return { order, sha256, refused: { code: error.code, params: error.params } };
};

/** A bug in a thread is left to the caller, who reads the file for itself and sees it. */
function screenAnswer(order: number, path: string, basis: ReadBasis, now: Date): ReadAnswer {
  try {
    return { order, sha256: null, screened: screenFile(path, basis, now) };
  } catch {
    return { order, sha256: null, bug: true };
  }
}

/** The container moves to the other thread instead of being copied, where it has its memory for itself. */
const movable = (answer: ReadAnswer): ArrayBuffer[] => {
  if (!('package' in answer)) return [];
  const { buffer, byteLength } = answer.package.opened.container;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
};

let basis: ReadBasis | undefined;
parentPort?.on('message', (message: ReadOrder) => {
  if ('basis' in message) {
    basis = message.basis;
    return;
  }
  if (basis === undefined) throw new Error('an order before the basis');
  const { order, path, now, isScreening } = message;
  const answer = isScreening
    ? screenAnswer(order, path, basis, now)
    : answerOf(order, readPackageFile(path, basis, now));
  parentPort?.postMessage(answer, movable(answer));
});
