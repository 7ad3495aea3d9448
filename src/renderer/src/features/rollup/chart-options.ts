/** Charts from figures, as plain options. Colours go from dark to light with severity, so they hold without colour. */
import type { EChartsCoreOption } from 'echarts/core';
import type { ComparedLine } from '../../../../domain/rollup/compare-totals.ts';
import { type CrossTable, totalKey } from '../../../../domain/rollup/cross-table.ts';
import { chartTexts as texts } from '../../../../text/screens/charts.ts';

const INK = '#1f2430';
const severities = ['#7a1010', '#d9904f', '#f3e2b6', '#dfe5ec', '#ffffff'] as const;
const ramp = ['#fff6ec', '#f3c594', '#cf7a3a', '#9a3412', '#5c1010'];
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const;
const lines = ['solid', 'dashed', 'dotted'] as const;

export type ChartRow = { key: string; title: string; counts: number[] };
/** Rows that have figures, and columns without the total. */
export const chartFigures = ({ rows, columns }: CrossTable) => ({
  columns: columns.filter(({ key }) => key !== totalKey),
  rows: rows.flatMap(({ key, title, line }): ChartRow[] =>
    line === null ? [] : [{ key, title, counts: line.counts }],
  ),
});
export type ChartFigures = ReturnType<typeof chartFigures>;

const base = (fontFamily: string): EChartsCoreOption => ({
  animation: false,
  textStyle: { fontFamily, color: INK, fontSize: 14 },
});
const axis = { axisTick: { show: false }, axisLine: { lineStyle: { color: '#6b7280' } } };
const words = { color: INK, fontSize: 14, interval: 0 };
const names = { ...words, width: 220, overflow: 'truncate' };

const inRow = (columns: ChartFigures['columns'], { counts }: ChartRow): number[] =>
  columns.map((_, at) => counts[at] ?? 0);

/** 热力图: the darker, the more. @param all what the darkest is of, where only a part of it is drawn */
export const heatOption = (
  { rows, columns }: ChartFigures,
  fontFamily: string,
  all: readonly ChartRow[] = rows,
): EChartsCoreOption => {
  const most = Math.max(1, ...all.flatMap((row) => inRow(columns, row)));
  return {
    ...base(fontFamily),
    grid: { left: 12, right: 24, top: 36, bottom: 64, containLabel: true },
    xAxis: { type: 'category', position: 'top', data: columns.map(({ title }) => title), axisLabel: words, ...axis },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ title }) => title), axisLabel: names, ...axis },
    visualMap: {
      min: 0,
      max: most,
      orient: 'horizontal',
      left: 'center',
      bottom: 8,
      text: [texts.most(most), texts.none],
      inRange: { color: ramp },
      textStyle: { color: INK },
    },
    series: [
      {
        type: 'heatmap',
        label: { show: true, fontSize: 15 },
        itemStyle: { borderColor: '#8b93a1', borderWidth: 1 },
        emphasis: { disabled: true },
        data: rows.flatMap(({ counts }, y) =>
          columns.map((_, x) => ({
            value: [x, y, counts[x] ?? 0],
            label: { color: (counts[x] ?? 0) / most > 0.45 ? '#fff' : '#111' },
          })),
        ),
      },
    ],
  };
};

/** 柱形图: a bar per row, stacked by the columns. @param all whose longest bar fills the width */
export const barsOption = (
  { rows, columns }: ChartFigures,
  fontFamily: string,
  all: readonly ChartRow[] = rows,
): EChartsCoreOption => ({
  ...base(fontFamily),
  legend: { top: 0, textStyle: { color: INK, fontSize: 14 }, selectedMode: false },
  grid: { left: 12, right: 40, top: 40, bottom: 12, containLabel: true },
  xAxis: {
    type: 'value',
    minInterval: 1,
    ...(all === rows ? {} : { max: Math.max(...all.map((row) => inRow(columns, row).reduce((sum, n) => sum + n, 0))) }),
    axisLabel: { color: INK },
    splitLine: { lineStyle: { color: '#d5dae2' } },
  },
  yAxis: { type: 'category', inverse: true, data: rows.map(({ title }) => title), axisLabel: names, ...axis },
  series: columns.map(({ title }, at) => ({
    type: 'bar',
    name: title,
    stack: 'all',
    barMaxWidth: 26,
    emphasis: { disabled: true },
    itemStyle: { color: severities[Math.min(at, severities.length - 1)], borderColor: '#33383f', borderWidth: 1 },
    data: rows.map(({ counts }) => ({
      value: counts[at] ?? 0,
      label: { show: (counts[at] ?? 0) > 0, color: at === 0 ? '#fff' : '#111' },
    })),
  })),
});

/** 趋势: lines over the years, told apart by dash and mark. */
export const trendOption = (
  cycles: readonly string[],
  compared: readonly ComparedLine[],
  fontFamily: string,
): EChartsCoreOption => ({
  ...base(fontFamily),
  legend: { top: 0, textStyle: { color: INK, fontSize: 14 }, selectedMode: false },
  grid: { left: 12, right: 40, top: 40, bottom: 12, containLabel: true },
  xAxis: { type: 'category', data: cycles.map(texts.year), axisLabel: words, ...axis },
  yAxis: { type: 'value', minInterval: 1, axisLabel: { color: INK }, splitLine: { lineStyle: { color: '#d5dae2' } } },
  series: compared.map(({ title, cells }, at) => ({
    type: 'line',
    name: title,
    symbol: symbols[at % symbols.length],
    symbolSize: 10,
    emphasis: { disabled: true },
    color: at === 0 ? '#111' : ['#7a1010', '#b4561f', '#1d4f91', '#1d5c33'][(at - 1) % 4],
    lineStyle: { width: 2, type: lines[at % lines.length] },
    // In one year all marks stand below each other.
    label: { show: true, color: INK, position: cycles.length < 2 ? 'right' : 'top' },
    // Figures close to each other are moved apart.
    labelLayout: { moveOverlap: 'shiftY' },
    data: cells.map(({ n }) => n),
  })),
});
