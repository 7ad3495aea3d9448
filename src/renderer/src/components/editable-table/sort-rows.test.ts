import { describe, expect, it } from 'vitest';
import { inOrder, nextSort, sortedIds } from './sort-rows.ts';

type Row = { id: string; text: string };
const rows: Row[] = [
  { id: 'a', text: '第10号' },
  { id: 'b', text: '' },
  { id: 'c', text: '第9号' },
];
const column = { key: 'text', title: '编号', widthPx: 80, text: ({ text }: Row) => text };
const idOf = ({ id }: Row) => id;

describe('排序', () => {
  it('数字按大小，空的总在最后', () => {
    expect(sortedIds(rows, idOf, column, { key: 'text', direction: 'ascending' })).toEqual(['c', 'a', 'b']);
    expect(sortedIds(rows, idOf, column, { key: 'text', direction: 'descending' })).toEqual(['a', 'c', 'b']);
  });

  it('排好后改了内容的行不跳走，新行在最后', () => {
    const changed = [
      { id: 'n', text: '第1号' },
      ...rows.map((row) => (row.id === 'c' ? { ...row, text: '第99号' } : row)),
    ];
    expect(inOrder(changed, idOf, ['c', 'a', 'b']).map(idOf)).toEqual(['c', 'a', 'b', 'n']);
  });

  it('点标题：升序、降序、恢复原样', () => {
    const first = nextSort(undefined, 'text');
    const second = nextSort(first, 'text');
    expect([first?.direction, second?.direction, nextSort(second, 'text')]).toEqual([
      'ascending',
      'descending',
      undefined,
    ]);
    expect(nextSort(second, 'name')).toEqual({ key: 'name', direction: 'ascending' });
  });
});
