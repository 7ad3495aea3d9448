import type { AssignmentId, PersonId, PostId } from '../../../../domain/ids.ts';
import type { Assignment } from '../../../../domain/posts/post.ts';
import { personsTexts } from '../../../../text/screens/persons.ts';
import { newId } from '../../api/new-id.ts';

const texts = personsTexts.assignments;

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
  if (personId === null) return texts.personMissing;
  return postId === null ? texts.postMissing : undefined;
};
