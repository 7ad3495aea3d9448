import { type ReactNode, useState } from 'react';
import type { DrawnChart } from '../../../../domain/rollup/figure-sheet.ts';
import { chartTexts as texts } from '../../../../text/screens/charts.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { ChartFiles } from './chart-files.tsx';
import { paperFont, screenFont } from './chart-fonts.ts';
import { trendOption } from './chart-options.ts';
import { ChartView } from './chart-view.tsx';
import { ComparedFigures } from './compared-figures.tsx';
import type { Drill } from './drill.ts';
import { DrillPanel } from './drill-panel.tsx';
import { lineConditions } from './line-conditions.ts';
import { PrintAndFreeze } from './print-and-freeze.tsx';
import { PrintButtons } from './print-buttons.tsx';

const [paperWidth, height] = [1000, 420];
/** The newest years that fit side by side. */
const most = 8;

/** 趋势: risk points and their levels over the years this ledger holds. */
export const TrendChart = ({ choice }: { choice: ReactNode }) => {
  const [drill, setDrill] = useState<Drill>();
  const keys = useQuery(() => api.cross.listKeys({}));
  const trend = useQuery(async () => {
    const cycles = (await api.cross.listCycles({})).slice(0, most).toReversed();
    const compared = await api.cross.compare({ by: 'cycle', keys: cycles });
    return { cycles, ...compared };
  });
  if (keys.kind === 'loading' || trend.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  if (trend.kind === 'refused') return <ErrorBar error={trend.error} />;
  const { cycles, columns, lines } = trend.data;
  const title = texts.titles.trend;
  const drawn = lines.filter(({ key }) => key === 'risks' || /^level:\d$/u.test(key));
  const draw = async (): Promise<DrawnChart> => {
    const { chartSvg } = await import('./draw-chart.ts');
    return { svg: chartSvg(trendOption(cycles, drawn, paperFont), paperWidth, height), width: paperWidth, height };
  };
  const of = { kind: 'compare' as const, by: 'cycle' as const, keys: cycles };
  const drawPages = async () => [await draw()];
  const onDrill = (cycle: string, line: string) => {
    const counted = lineConditions(line);
    if (counted !== undefined) setDrill({ ...counted, basis: { withReceived: false, cycle } });
  };
  return (
    <>
      <Sheet
        title={title}
        extra={
          <div className="button-row">
            {choice}
            <ChartFiles of={of} title={title} draw={draw} />
            <PrintAndFreeze withReceived={false} frozen={{ of, title, drawPages }} />
            <PrintButtons
              name={title}
              choice={cycles.join(' ')}
              make={async (folder, options) =>
                api.documents.printCompare(
                  { folder, title, by: 'cycle', keys: cycles, charts: await drawPages() },
                  options,
                )
              }
            />
          </div>
        }
      >
        {cycles.length < 2 && <p className="hint">{texts.oneYear}</p>}
        <ChartView
          label={title}
          height={height}
          option={trendOption(cycles, drawn, screenFont)}
          onPress={({ seriesIndex, dataIndex }) => {
            const [cycle, line] = [cycles[dataIndex], drawn[seriesIndex]];
            if (cycle !== undefined && line !== undefined) onDrill(cycle, line.key);
          }}
        />
        <h3>{texts.figures}</h3>
        <ComparedFigures label={texts.figures} columns={columns} lines={lines} onDrill={onDrill} />
      </Sheet>
      {drill !== undefined && <DrillPanel drill={drill} keys={keys.data} onClose={() => setDrill(undefined)} />}
    </>
  );
};
