import type { AssignmentId, PersonId, PostId } from '../../../../domain/ids.ts';
import type { Assignment } from '../../../../domain/posts/post.ts';
import { newId } from '../../api/new-id.ts';

/** An assignment as it is being entered: person and post come one after the other. */
export type AssignmentRow = Omit<Assignment, 'personId' | 'postId'> & {
  personId: PersonId | null;
  postId: PostId | null;
};

export const newAssignment = (postId: PostId | null = null): AssignmentRow => ({
  id: newId<'assignment'>() as AssignmentId,
  postId,
  personId: null,
  kind: 'regular',
  fromOn: null,
  toOn: null,
});

/** The rows that are whole. */
export const wholeRows = (rows: readonly AssignmentRow[]): Assignment[] =>
  rows.flatMap(({ personId, postId, ...row }) =>
    personId === null || postId === null ? [] : [{ ...row, personId, postId }],
  );

export const problemOf = ({ personId, postId }: AssignmentRow): string | undefined => {
  if (personId === null) return '缺人员';
  return postId === null ? '缺岗位' : undefined;
};
