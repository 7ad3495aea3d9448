import { DomainError } from '../../domain/errors.ts';
import type { OfficeId, PostId } from '../../domain/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { id } from '../registers/fields.ts';
import { getRow } from '../registers/registers.repo.ts';
import type { Subject } from './take-entries.ts';

/** Exactly one of the two says whose risk it is. */
export const subjectFields = { postId: id<'post'>().optional(), officeId: id<'office'>().optional() };
export const hasOneSubject = (input: { postId?: unknown; officeId?: unknown }): boolean =>
  (input.postId === undefined) !== (input.officeId === undefined);
export const oneSubject = 'one of postId, officeId';

/** @throws DomainError ROW_NOT_FOUND for a post or office the entry does not have */
export function subjectOf(
  db: ReadDb,
  snapshotId: number,
  { postId, officeId }: { postId?: PostId | undefined; officeId?: OfficeId | undefined },
): Subject {
  if (postId !== undefined) return { postId: getRow(db, snapshotId, 'posts', postId).id, officeId: null };
  if (officeId !== undefined) return { postId: null, officeId: getRow(db, snapshotId, 'offices', officeId).id };
  throw new DomainError('INPUT_INVALID', { field: 'postId', rule: oneSubject });
}
