import { describe, expect, it } from 'vitest';
import { hrefOf, placeOf } from './location.ts';

describe('页面地址', () => {
  it('写出的地址读回来一样，参数里的符号不丢', () => {
    const params = { row: 'a&b=c', 名称: '三资 管理' };
    expect(placeOf(hrefOf('risks', params))).toEqual({ path: 'risks', part: '', params });
  });

  it('一页有几个标签的，标签写在斜线后面', () => {
    expect(placeOf(hrefOf('rollup/cross', { q: '1' }))).toEqual({ path: 'rollup', part: 'cross', params: { q: '1' } });
  });

  it.each([
    ['', ''],
    ['#', ''],
    ['#/risks', 'risks'],
    ['#risks', 'risks'],
  ])('“%s” 是 “%s”', (hash, path) => {
    expect(placeOf(hash)).toEqual({ path, part: '', params: {} });
  });
});
