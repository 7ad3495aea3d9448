/** The Chinese sentence of every refusal: what is wrong with the user's things and what to do next. */
import type { DomainError, ErrorCode } from '../domain/errors.ts';
import { apiErrors } from './errors/api-errors.ts';
import { attachmentErrors } from './errors/attachment-errors.ts';
import { backupErrors } from './errors/backup-errors.ts';
import { formErrors } from './errors/form-errors.ts';
import { historyErrors } from './errors/history-errors.ts';
import { importErrors } from './errors/import-errors.ts';
import { ledgerErrors } from './errors/ledger-errors.ts';
import { packageErrors } from './errors/package-errors.ts';
import { reportErrors } from './errors/report-errors.ts';
import { reviewErrors } from './errors/review-errors.ts';
import { riskErrors } from './errors/risk-errors.ts';
import { rollupErrors } from './errors/rollup-errors.ts';
import type { Sentence } from './errors/sentence.ts';

const sentences: Record<ErrorCode, Sentence> = {
  ...apiErrors,
  ...attachmentErrors,
  ...backupErrors,
  ...formErrors,
  ...historyErrors,
  ...importErrors,
  ...ledgerErrors,
  ...packageErrors,
  ...reportErrors,
  ...reviewErrors,
  ...riskErrors,
  ...rollupErrors,
};

/** The sentence for a refusal, as page, command line and reports show it. */
export const errorSentence = (error: Pick<DomainError, 'code' | 'params'>): string =>
  sentences[error.code](error.params);
