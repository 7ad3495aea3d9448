import { postsByPersonOn } from '../../../../domain/posts/holders-on.ts';
import type { Person } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { joinWords } from '../../../../text/join-words.ts';
import { assignmentKindNames } from '../../../../text/labels/post-labels.ts';
import { personsTexts } from '../../../../text/screens/persons.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { localToday } from '../../components/local-time.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList, wordList } from '../../components/pick-list.ts';
import {
  dayColumn,
  pickColumn,
  requiredPickColumn,
  shownColumn,
  textColumn,
} from '../../components/register-columns.ts';
import type { AssignmentRow } from './assignment-rows.ts';

export type Staff = Pick<Facts, 'persons' | 'posts' | 'assignments'>;

const { persons: personTexts, assignments: texts } = personsTexts;
const kinds = wordList({ ...assignmentKindNames, regular: texts.regular });

export const personColumns = (staff: Staff): EditableColumn<Person>[] => {
  const held = new Map(
    postsByPersonOn(staff, localToday()).map(({ person, posts }) => [person.id, posts.map(({ name }) => name)]),
  );
  const postsOf = ({ id }: Person) => held.get(id) ?? [];
  return [
    textColumn('name', [personTexts.name, 92], { isPinned: true }),
    textColumn('duty', [personTexts.duty, 126]),
    shownColumn('posts', [personTexts.posts, 132], (person) => joinWords(postsOf(person)), {
      render: (person) => (
        <>
          {postsOf(person).length > 1 && <NoticeTag>{personTexts.several}</NoticeTag>}
          {joinWords(postsOf(person))}
        </>
      ),
    }),
  ];
};

export const assignmentColumns = ({ persons, posts }: Staff): EditableColumn<AssignmentRow>[] => [
  pickColumn('postId', [texts.post, 112], pickList(posts)),
  pickColumn('personId', [texts.person, 78], pickList(persons)),
  requiredPickColumn('kind', [texts.kind, 54], kinds),
  dayColumn('fromOn', [texts.fromOn, 102]),
  dayColumn('toOn', [texts.toOn, 102]),
];
