import { useEffect, useEffectEvent, useRef } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import type { Pressed } from './draw-chart.ts';

type Props = { label: string; height: number; option: EChartsCoreOption; onPress(pressed: Pressed): void };

/** A chart; whoever cannot see it reads the table under it. */
export const ChartView = ({ label, height, option, onPress }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const press = useEffectEvent(onPress);
  const key = JSON.stringify(option);
  useEffect(() => {
    let isGone = false;
    let remove: (() => void) | undefined;
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone || place.current === null) return;
      remove = drawChart(place.current, JSON.parse(key) as EChartsCoreOption, (pressed) => press(pressed));
    });
    return () => {
      isGone = true;
      remove?.();
    };
  }, [key]);
  return <div ref={place} role="img" aria-label={label} className="chart" style={{ height }} />;
};
