import type { Day } from '../ids.ts';
import { postsByPersonOn } from './holders-on.ts';
import type { Assignment, Person, Post } from './post.ts';

export type IncompatibleHolding = { person: Person; posts: [Post, Post] };

/**
 * Pairs of words as the task writes them: `出纳/会计;审批/采购` (full-width separators too). Incomplete pairs are left out.
 */
export const parseIncompatiblePairs = (text: string): [string, string][] =>
  text.split(/[;；]/).flatMap((pair): [string, string][] => {
    const [one, other] = pair.split(/[/／]/).map((word) => word.trim());
    return one !== undefined && other !== undefined && one !== '' && other !== '' ? [[one, other]] : [];
  });

/** Persons who on a day hold two different posts whose names carry the two words of a pair; one entry per two posts. */
export const incompatiblePosts = (
  staff: { posts: readonly Post[]; persons: readonly Person[]; assignments: readonly Assignment[] },
  pairs: readonly (readonly [string, string])[],
  day: Day,
): IncompatibleHolding[] =>
  postsByPersonOn(staff, day).flatMap(({ person, posts }) =>
    posts.flatMap((one, index) =>
      posts
        .slice(index + 1)
        .flatMap((other): IncompatibleHolding[] =>
          pairs.some((pair) => clashes(pair, one.name, other.name)) ? [{ person, posts: [one, other] }] : [],
        ),
    ),
  );

const clashes = ([a, b]: readonly [string, string], one: string, other: string): boolean =>
  (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a));
