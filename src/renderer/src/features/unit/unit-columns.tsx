import { levelName, type LevelScheme } from '../../../../domain/levels/level-scheme.ts';
import { holdersOn } from '../../../../domain/posts/holders-on.ts';
import { isKeyPost } from '../../../../domain/posts/is-key-post.ts';
import type { Post } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { joinWords } from '../../../../text/join-words.ts';
import { unitTexts } from '../../../../text/screens/unit.ts';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { LevelTag } from '../../components/level-tag.tsx';
import { localToday } from '../../components/local-time.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList } from '../../components/pick-list.ts';
import { flagColumn, pickColumn, shownColumn, textColumn } from '../../components/register-columns.ts';

const texts = unitTexts.posts;

export const officeColumns: EditableColumn<Office>[] = [textColumn('name', [unitTexts.offices.name, 150])];

/** Level of a post: its most severe risk, unless another one was chosen here; emptied, it follows the risks again. */
const levelColumn = (scheme: LevelScheme, levelOf: (post: Post) => number | null): EditableColumn<Post> => ({
  key: 'decidedLevel',
  title: texts.level,
  widthPx: 86,
  editor: 'choice',
  options: scheme.names,
  text: ({ decidedLevel }) => (decidedLevel === null ? '' : (scheme.names[decidedLevel - 1] ?? '')),
  render: (post) => (
    <>
      <LevelTag scheme={scheme} level={levelOf(post)} />
      {post.decidedLevel !== null && <small>{texts.levelSet}</small>}
    </>
  ),
  onPaper: { kind: 'level', text: (post) => levelName(scheme, levelOf(post)) },
  write: (row, text) => {
    if (text === '') return { ...row, decidedLevel: null };
    return scheme.names.includes(text) ? { ...row, decidedLevel: scheme.names.indexOf(text) + 1 } : undefined;
  },
});

export const postColumns = (
  facts: Pick<Facts, 'offices' | 'posts' | 'persons' | 'assignments'>,
  levels: LevelScheme,
  levelOf: (post: Post) => number | null,
): EditableColumn<Post>[] => {
  const today = localToday();
  const holders = (post: Post) => joinWords(holdersOn(facts, post.id, today).map(({ name }) => name));
  return [
    textColumn('name', [texts.name, 124], { isPinned: true }),
    pickColumn('officeId', [texts.office, 100], pickList(facts.offices)),
    { ...flagColumn('isKey', [texts.isKey, 78]), text: (post) => (isKeyPost(post) ? texts.yes : '') },
    flagColumn('isHead', [texts.isHead, 94]),
    shownColumn('holders', [texts.holders, 84], (post) => holders(post) || texts.vacant, {
      render: (post) => holders(post) || <NoticeTag>{texts.vacant}</NoticeTag>,
    }),
    levelColumn(levels, levelOf),
    textColumn('duties', [texts.duties, 84], { editor: 'area' }),
  ];
};
