import { describe, expect, it } from 'vitest';
import { pickList } from './pick-list.ts';

describe('可选的名称', () => {
  const list = pickList([
    { id: 'a', name: '会计' },
    { id: 'b', name: '生活圈、社交圈', aliases: ['圈子'] },
    { id: 'c', name: '会计' },
  ]);

  it('重名的编号，顿号不与分隔符混淆', () => {
    expect(list.labels).toEqual(['会计', '生活圈／社交圈', '会计（第 2 个）']);
  });

  it.each([
    ['会计', 'a'],
    ['会计（第 2 个）', 'c'],
    [' 生活圈／社交圈 ', 'b'],
    ['圈子', 'b'],
    ['出纳', undefined],
  ])('“%s” → %s', (label, id) => {
    expect(list.idOf(label)).toBe(id);
  });

  it('没有选或者已不在名单里，都显示为空', () => {
    expect([list.labelOf('c'), list.labelOf(null), list.labelOf('x')]).toEqual(['会计（第 2 个）', '', '']);
  });
});
