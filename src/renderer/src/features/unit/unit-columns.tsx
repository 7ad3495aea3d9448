import type { LevelScheme } from '../../../../domain/levels/level-scheme.ts';
import { holdersOn } from '../../../../domain/posts/holders-on.ts';
import { isKeyPost } from '../../../../domain/posts/is-key-post.ts';
import type { Post } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { LevelTag } from '../../components/level-tag.tsx';
import { localToday } from '../../components/local-time.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList } from '../../components/pick-list.ts';
import { flagColumn, pickColumn, shownColumn, textColumn } from '../../components/register-columns.ts';

export const officeColumns = (posts: readonly Post[]): EditableColumn<Office>[] => [
  textColumn('name', ['科室（股室、站所）', 190]),
  shownColumn('posts', ['岗位数', 70], ({ id }) => String(posts.filter(({ officeId }) => officeId === id).length), {
    isNumber: true,
  }),
];

/** Level of a post as chosen; empty = its most severe risk. */
const decidedColumn = ({ names }: LevelScheme): EditableColumn<Post> => ({
  key: 'decidedLevel',
  title: '另定等级',
  widthPx: 96,
  editor: 'choice',
  options: names,
  text: ({ decidedLevel }) => (decidedLevel === null ? '' : (names[decidedLevel - 1] ?? '')),
  write: (row, text) => {
    if (text === '') return { ...row, decidedLevel: null };
    return names.includes(text) ? { ...row, decidedLevel: names.indexOf(text) + 1 } : undefined;
  },
});

export const postColumns = (
  facts: Pick<Facts, 'offices' | 'posts' | 'persons' | 'assignments'>,
  levels: LevelScheme,
  levelOf: (post: Post) => number | null,
): EditableColumn<Post>[] => {
  const today = localToday();
  const holders = (post: Post) => holdersOn(facts, post.id, today).map(({ name }) => name);
  return [
    textColumn('name', ['岗位', 170], { isPinned: true }),
    pickColumn('officeId', ['所在科室', 140], pickList(facts.offices)),
    { ...flagColumn('isKey', ['重点岗位', 84]), text: (post) => (isKeyPost(post) ? '是' : '') },
    flagColumn('isHead', ['主要负责人', 96]),
    shownColumn('holders', ['现任人员', 130], (post) => holders(post).join('、') || '空缺', {
      render: (post) => (holders(post).length === 0 ? <NoticeTag>空缺</NoticeTag> : holders(post).join('、')),
    }),
    shownColumn('level', ['岗位等级', 88], (post) => String(levelOf(post) ?? ''), {
      render: (post) => <LevelTag scheme={levels} level={levelOf(post)} />,
    }),
    decidedColumn(levels),
    textColumn('duties', ['岗位职责', 320], { editor: 'area' }),
  ];
};
