import { describe, expect, it } from 'vitest';
import { chartPages, paperWidth } from './chart-pages.ts';

const figures = (count: number) => ({
  columns: [{ key: '1', title: '较高' }],
  rows: Array.from({ length: count }, (_, at) => ({ key: String(at), title: `第${at}个`, counts: [at, at] })),
});

describe('长的图分成几幅', () => {
  it.each([
    [1, [1]],
    [25, [25]],
    [26, [13, 13]],
    [53, [18, 18, 17]],
    [300, Array.from({ length: 12 }, () => 25)],
  ])('柱形图 %i 行：每幅 %j 行，一行不少', (count, lengths) => {
    const pages = chartPages(figures(count), 'bars');
    expect(pages.map(({ rows }) => rows.length)).toEqual(lengths);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(figures(count).rows);
  });

  it('热力图一幅不超过 18 行；行多的画窄一些，字才够大', () => {
    expect(chartPages(figures(20), 'heat').map(({ rows }) => rows.length)).toEqual([10, 10]);
    expect([paperWidth(figures(12)), paperWidth(figures(13))]).toEqual([1000, 720]);
  });
});
