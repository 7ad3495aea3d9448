import { describe, expect, it } from 'vitest';
import type { RollupRow } from '../rollup/rollup-rows.ts';
import { compareReports } from './report-changes.ts';
import { type ReportFigures, rollupFigures } from './report-figures.ts';

const line = (key: string, cells: Record<string, number> | null) => ({ key, title: key, kind: 'line' as const, cells });
const report = (columns: string[], rows: ReportFigures['rows']): ReportFigures => ({
  columns: columns.map((key) => ({ key, title: key })),
  rows,
});

describe('快照与现在逐格比较', () => {
  it('指出哪一格变了；没有变的不算', () => {
    const { rows } = compareReports(
      report(['高', '低'], [line('甲', { 高: 1, 低: 2 }), line('乙', { 高: 3, 低: 4 })]),
      report(['高', '低'], [line('甲', { 高: 1, 低: 5 }), line('乙', { 高: 3, 低: 4 })]),
    );
    expect(rows.map(({ key, changed }) => [key, changed])).toEqual([
      ['甲', ['低']],
      ['乙', []],
    ]);
  });

  it('后来才有的行和列排在最后，没有了的行还在', () => {
    const { columns, rows } = compareReports(
      report(['高'], [line('甲', { 高: 1 })]),
      report(['低', '高'], [line('乙', { 高: 2, 低: 1 })]),
    );
    expect(columns.map(({ key }) => key)).toEqual(['高', '低']);
    expect(rows).toMatchObject([
      { key: '甲', frozen: { 高: 1 }, now: null, changed: ['高'] },
      { key: '乙', frozen: null, now: { 高: 2, 低: 1 }, changed: ['高', '低'] },
    ]);
  });

  it('没有收到和零不是一回事', () => {
    const { rows } = compareReports(report(['高'], [line('甲', null)]), report(['高'], [line('甲', { 高: 0 })]));
    expect(rows[0]?.changed).toEqual(['高']);
  });

  it('汇总表的行以类别和单位认，只留有列的数', () => {
    const row = (kind: RollupRow['kind'], unitCode: string | null, title: string): RollupRow => ({
      kind,
      unitCode,
      title,
      totals: { risks: 3, offices: 1 },
      received: 1,
      expected: 1,
    });
    const rows = [row('unit', 'QH-01', '柳溪镇'), row('subtotal', 'QH-01', '柳溪镇小计'), row('total', null, '合计')];
    const figures = rollupFigures(rows, [{ key: 'risks', title: '风险点' }]);
    expect(new Set(figures.rows.map(({ key }) => key)).size).toBe(3);
    expect(figures.rows[0]?.cells).toEqual({ risks: 3 });
  });
});
