/** Paper of cross tables, comparisons and charts: what stands on which page. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureSheet } from '../../src/core/documents/forms/figure-sheet.ts';
import type { LaidPage } from '../../src/core/documents/layout/draw-op.ts';
import { openFonts } from '../../src/core/documents/layout/fonts.ts';
import { paginate } from '../../src/core/documents/layout/paginate.ts';
import type { FigureSheet } from '../../src/domain/rollup/figure-sheet.ts';

const fonts = openFonts(resolve('resources/fonts'));
const about = { unitName: '青禾县', cutoff: '2026-11-20', codeLines: ['统计依据编码：12345'] };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="400"><rect width="9" height="9"/></svg>';
const chart = { svg, width: 1000, height: 400 };

const sheet = (rows: number): FigureSheet => ({
  title: '热力图',
  filter: '',
  columns: ['乡镇', '较高', '合计'].map((title, at) => ({ key: String(at), title })),
  rows: Array.from({ length: rows }, (_, at) => ({ cells: [`第${at + 1}镇`, at, at] })),
  balance: [],
  notes: [],
});
const wordsOf = ({ ops }: LaidPage): string =>
  ops.flatMap((op) => (op.op === 'text' ? op.runs.map(({ text }) => text) : [])).join('');
const chartsOn = ({ ops }: LaidPage): number => ops.filter(({ op }) => op === 'svg').length;

describe('图和图下面的表', () => {
  it('放得下的在同一页；放不下的整张到下一页，不拆成两截', () => {
    const small = paginate([figureSheet(sheet(2), about, [{ ...chart, height: 200 }])], fonts).pages;
    expect(small).toHaveLength(1);
    const [first, second, ...more] = paginate([figureSheet(sheet(9), about, [chart])], fonts).pages;
    expect(more).toEqual([]);
    expect(first && wordsOf(first)).not.toContain('第1镇');
    expect(second && wordsOf(second)).toMatch(/第1镇.*第9镇.*统计依据编码/u);
  });

  it('分成几幅的图竖着放，一页一幅，表在后面', () => {
    const parts = Array.from({ length: 3 }, () => ({ svg, width: 720, height: 870 }));
    const { pages } = paginate([figureSheet(sheet(9), about, parts)], fonts);
    expect(pages.map(chartsOn)).toEqual([1, 1, 1, 0]);
    expect(pages.every(({ widthPt, heightPt }) => widthPt < heightPt)).toBe(true);
  });

  it('统计截止在右上；没有收到的一行说一次，横跨各列', () => {
    const form = figureSheet({ ...sheet(1), rows: [{ cells: ['云头山乡', '没有收到'], isWhole: true }] }, about, []);
    expect(form.heading).toMatchObject({ left: '汇总单位：青禾县', right: '统计截止：2026年11月20日' });
    expect(form.blocks.at(-1)).toMatchObject({ rows: [{ cells: { '1': '没有收到' }, spans: { '1': 2 } }] });
  });
});
