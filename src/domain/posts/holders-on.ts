import type { Day, PostId } from '../ids.ts';
import { assignmentsOn } from './assignments-on.ts';
import type { Assignment, Person, Post } from './post.ts';

type Staff = { posts: readonly Post[]; persons: readonly Person[]; assignments: readonly Assignment[] };

/** Persons who hold a post on a day, in the register's order; empty = 空缺. */
export const holdersOn = (staff: Staff, postId: PostId, day: Day): Person[] => {
  const held = new Set(
    assignmentsOn(staff.assignments, day).flatMap((assignment) =>
      assignment.postId === postId ? assignment.personId : [],
    ),
  );
  return staff.persons.filter(({ id }) => held.has(id));
};

/** Posts nobody holds on a day. */
export const vacantPostsOn = (staff: Staff, day: Day): Post[] => {
  const held = new Set(assignmentsOn(staff.assignments, day).map(({ postId }) => postId));
  return staff.posts.filter(({ id }) => !held.has(id));
};

/** Each person who holds a post on a day with all the posts held, both in the registers' order. */
export const postsByPersonOn = (staff: Staff, day: Day): { person: Person; posts: Post[] }[] => {
  const held = assignmentsOn(staff.assignments, day);
  return staff.persons.flatMap((person) => {
    const ids = new Set(held.flatMap(({ personId, postId }) => (personId === person.id ? postId : [])));
    return ids.size === 0 ? [] : { person, posts: staff.posts.filter(({ id }) => ids.has(id)) };
  });
};

/** 一肩挑: persons with two posts or more on a day. */
export const personsWithSeveralPosts = (staff: Staff, day: Day): { person: Person; posts: Post[] }[] =>
  postsByPersonOn(staff, day).filter(({ posts }) => posts.length > 1);

/** Posts that two persons or more hold on a day, with their holders. */
export const sharedPostsOn = (staff: Staff, day: Day): { post: Post; persons: Person[] }[] =>
  staff.posts
    .map((post) => ({ post, persons: holdersOn(staff, post.id, day) }))
    .filter(({ persons }) => persons.length > 1);
