import { z } from 'zod';
import type { Assignment, Person, Post } from '../../domain/posts/post.ts';
import { day, id, level, line, longText, personName, position, requiredLine } from '../registers/fields.ts';

export const personSchema = z.strictObject({
  id: id<'person'>(),
  name: personName,
  duty: line,
  position,
}) satisfies z.ZodType<Person>;

export const postSchema = z.strictObject({
  id: id<'post'>(),
  officeId: id<'office'>().nullable(),
  name: requiredLine,
  isKey: z.boolean(),
  isHead: z.boolean(),
  duties: longText,
  decidedLevel: level.nullable(),
  position,
}) satisfies z.ZodType<Post>;

export const assignmentSchema = z.strictObject({
  id: id<'assignment'>(),
  postId: id<'post'>(),
  personId: id<'person'>(),
  kind: z.enum(['regular', 'acts-as-head', 'concurrent', 'acting', 'seconded']),
  fromOn: day.nullable(),
  toOn: day.nullable(),
}) satisfies z.ZodType<Assignment>;
