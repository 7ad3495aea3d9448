import { postsByPersonOn } from '../../../../domain/posts/holders-on.ts';
import type { Person } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import { assignmentKindNames } from '../../../../text/labels/post-labels.ts';
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

/** The forms print nothing for an ordinary assignment; a list to choose from needs a word. */
const kinds = wordList({ ...assignmentKindNames, regular: '任职' });

export const personColumns = (staff: Staff): EditableColumn<Person>[] => {
  const held = new Map(
    postsByPersonOn(staff, localToday()).map(({ person, posts }) => [person.id, posts.map(({ name }) => name)]),
  );
  const postsOf = ({ id }: Person) => held.get(id) ?? [];
  return [
    textColumn('name', ['姓名', 100], { isPinned: true }),
    textColumn('duty', ['职务', 150]),
    shownColumn('posts', ['现任岗位', 240], (person) => postsOf(person).join('、'), {
      render: (person) => (
        <>
          {postsOf(person).length > 1 && <NoticeTag>一肩挑</NoticeTag>}
          {postsOf(person).join('、')}
        </>
      ),
    }),
  ];
};

export const assignmentColumns = ({ persons, posts }: Staff): EditableColumn<AssignmentRow>[] => [
  pickColumn('postId', ['岗位', 160], pickList(posts)),
  pickColumn('personId', ['人员', 110], pickList(persons)),
  requiredPickColumn('kind', ['方式', 76], kinds),
  dayColumn('fromOn', ['任职日期', 124]),
  dayColumn('toOn', ['免职日期', 124]),
];
