/**
 * The one way to refuse something: a code picks the Chinese sentence (text/errors.ts), params fill it.
 * Codes live with their feature in `<feature>-errors.ts`; this file only joins them, so that a code without
 * a sentence does not compile.
 */
import type { ApiErrorCode } from './api-errors.ts';
import type { BackupErrorCode } from './backups/backup-errors.ts';
import type { FormErrorCode } from './forms/form-errors.ts';
import type { HistoryErrorCode } from './history/history-errors.ts';
import type { ImportErrorCode } from './imports/import-errors.ts';
import type { LedgerErrorCode } from './ledger-errors.ts';
import type { PackageErrorCode } from './packages/package-errors.ts';
import type { AttachmentErrorCode } from './registers/attachment-errors.ts';
import type { ReportErrorCode } from './reports/report-errors.ts';
import type { ReviewErrorCode } from './reviews/review-errors.ts';
import type { RiskErrorCode } from './risks/risk-errors.ts';
import type { RollupErrorCode } from './rollup/rollup-errors.ts';

export type ErrorCode =
  | ApiErrorCode
  | AttachmentErrorCode
  | BackupErrorCode
  | FormErrorCode
  | HistoryErrorCode
  | ImportErrorCode
  | LedgerErrorCode
  | PackageErrorCode
  | ReportErrorCode
  | ReviewErrorCode
  | RiskErrorCode
  | RollupErrorCode;

/** Values for the sentence; names of fields, files, units and counts. Never secrets. */
export type ErrorParams = Record<string, string | number>;

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
