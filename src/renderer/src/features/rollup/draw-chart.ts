/** echarts, only the parts we draw with; read when the first chart is shown. SVG, no motion, nothing evaluated. */
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, HeatmapChart, LineChart, GridComponent, LegendComponent, VisualMapComponent, LabelLayout, SVGRenderer]);

/** Where somebody pressed: which series, which of its data. */
export type Pressed = { seriesIndex: number; dataIndex: number };

/** @returns what takes the chart away again */
export const drawChart = (
  element: HTMLElement,
  option: EChartsCoreOption,
  onPress: (pressed: Pressed) => void,
): (() => void) => {
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption(option);
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    if (seriesIndex !== undefined) onPress({ seriesIndex, dataIndex });
  });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
};

/** The same chart as a drawing of its own, e.g. for paper. */
export const chartSvg = (option: EChartsCoreOption, width: number, height: number): string => {
  const element = document.createElement('div');
  const chart = init(element, null, { renderer: 'svg', width, height });
  chart.setOption(option);
  // Rules for a pointer over the drawing, which paper has none of; the core takes shapes and words only.
  const svg = chart.renderToSVGString().replaceAll(/<style\b[\s\S]*?<\/style>/gu, '');
  chart.dispose();
  return svg;
};
