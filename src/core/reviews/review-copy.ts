/** 复核副本: a ledger that was given to a reviewer. It shows and comments; nothing in it decides or goes out signed. */
import { DomainError } from '../../domain/errors.ts';
import type { CycleCode, UnitCode } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { getInfo } from '../ledgers/ledger-info.repo.ts';

/** Key of ledger_info that only a review copy has. */
export const REVIEW_COPY_KEY = 'reviewCopy';

export type ReviewCopy = {
  /** of the bundle it came in */
  id: string;
  cycle: CycleCode;
  reviewer: string;
  units: UnitCode[];
  madeAt: string;
  madeBy: string;
};

/** undefined in an ordinary ledger. */
export function findReviewCopy(db: ReadDb): ReviewCopy | undefined {
  const json = getInfo(db, REVIEW_COPY_KEY);
  return json === undefined ? undefined : (JSON.parse(json) as ReviewCopy);
}

/** What changes nothing but opinions and the clerk's own comfort; everything else that is no query is refused. */
const allowed: readonly string[] = [
  'reviews.save',
  'reviews.saveDraft',
  'reviews.dropDraft',
  'reviews.writeAnswer',
  'checks.run',
  'documents.',
  'files.',
  'lists.',
  'search.',
  'views.',
  'ledgers.',
];

/** @throws DomainError REVIEW_COPY for a call that decides, changes or signs */
export function requireNoReviewCopy(db: ReadDb, path: string): void {
  if (allowed.some((one) => path === one || (one.endsWith('.') && path.startsWith(one)))) return;
  if (getInfo(db, REVIEW_COPY_KEY) !== undefined) throw new DomainError('REVIEW_COPY');
}
