import { Select } from 'antd';
import { chartTexts as texts } from '../../../../text/screens/charts.ts';
import { useTableName } from '../../app/session.tsx';
import { CrossChart } from './cross-chart.tsx';
import { useRemembered } from './remembered.ts';
import { TrendChart } from './trend-chart.tsx';

type Kind = keyof typeof texts.kinds;
const kinds = Object.keys(texts.kinds) as Kind[];

/** 图: heat maps, stacked bars, the trend over the years; each with its figures under it, each to paper and file. */
export const ChartTab = () => {
  const [kind, setKind] = useRemembered<Kind>(useTableName('chart'), 'heatCategory');
  const choice = (
    <Select<Kind>
      aria-label={texts.kind}
      className="chart-kind"
      value={kind}
      options={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
      onChange={setKind}
    />
  );
  return kind === 'trend' ? <TrendChart choice={choice} /> : <CrossChart key={kind} kind={kind} choice={choice} />;
};
