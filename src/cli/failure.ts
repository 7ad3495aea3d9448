/** What stopped a command: code, sentence and exit code, the same on every way out. */
import { DomainError, type ErrorCode, type ErrorParams } from '../domain/errors.ts';
import { ApiError } from '../rpc/client.ts';
import { errorSentence } from '../text/errors.ts';
import { WrongUse } from './wrong-use.ts';

export type Failure = { code: ErrorCode | 'WRONG_USE'; params: ErrorParams; sentence: string; exitCode: 1 | 2 };

/** A call that names no procedure or does not fit its input is wrong use; everything else was refused. */
const isWrongUse = (code: ErrorCode): boolean => code === 'API_UNKNOWN' || code === 'INPUT_INVALID';

/** undefined = a bug, not a refusal. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof WrongUse) return { code: 'WRONG_USE', params: {}, sentence: error.message, exitCode: 2 };
  if (!(error instanceof ApiError) && !(error instanceof DomainError)) return undefined;
  const { code, params } = error;
  return { code, params, sentence: errorSentence(error), exitCode: isWrongUse(code) ? 2 : 1 };
}
