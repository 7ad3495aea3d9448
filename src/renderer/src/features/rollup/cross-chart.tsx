import { type ReactNode, useState } from 'react';
import type { DrawnChart } from '../../../../domain/rollup/figure-sheet.ts';
import { cellConditions } from '../../../../domain/rollup/cross-conditions.ts';
import type { CrossDefinition } from '../../../../domain/rollup/cross-definition.ts';
import { shippedTables } from '../../../../domain/rollup/shipped-tables.ts';
import { chartTexts as texts } from '../../../../text/screens/charts.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { BalanceList } from './balance-list.tsx';
import { ChartFiles } from './chart-files.tsx';
import { paperFont, screenFont } from './chart-fonts.ts';
import { barsOption, chartFigures, type ChartFigures, heatOption } from './chart-options.ts';
import { chartPages, paperWidth } from './chart-pages.ts';
import { ChartView } from './chart-view.tsx';
import { CrossFigures } from './cross-figures.tsx';
import type { Drill } from './drill.ts';
import { DrillPanel } from './drill-panel.tsx';
import { PrintAndFreeze } from './print-and-freeze.tsx';
import { PrintButtons } from './print-buttons.tsx';

type Kind = Exclude<keyof typeof texts.kinds, 'trend'>;
const unitLevel: CrossDefinition = { ...shippedTables.townshipLevel, rows: 'unit', zeros: false };
const definitions: Record<Kind, CrossDefinition> = {
  heatCategory: { ...shippedTables.categoryLevel, zeros: true },
  heatTownship: shippedTables.townshipLevel,
  barsTownship: shippedTables.townshipLevel,
  barsUnit: unitLevel,
};
const pictureWidth = 1000;

/** A heat map or bars over a cross table, the table under it. */
export const CrossChart = ({ kind, choice }: { kind: Kind; choice: ReactNode }) => {
  const [sort, setSort] = useState<CrossDefinition['sort']>(null);
  const [drill, setDrill] = useState<Drill>();
  const definition = { ...definitions[kind], sort };
  const keys = useQuery(() => api.cross.listKeys({}));
  const table = useQuery(() => api.cross.get({ definition }), [definition]);
  if (keys.kind === 'loading' || table.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  if (table.kind === 'refused') return <ErrorBar error={table.error} />;
  const title = texts.titles[kind];
  const isHeat = kind === 'heatCategory' || kind === 'heatTownship';
  const figures = chartFigures(table.data);
  const heightOf = ({ rows }: ChartFigures) => (isHeat ? 120 + rows.length * 44 : 70 + rows.length * 32);
  const optionOf = isHeat ? heatOption : barsOption;
  const draw = async (part: ChartFigures, width: number): Promise<DrawnChart> => {
    const { chartSvg } = await import('./draw-chart.ts');
    const [height, all] = [heightOf(part), part === figures ? part.rows : figures.rows];
    return { svg: chartSvg(optionOf(part, paperFont, all), width, height), width, height };
  };
  const drawPages = async () =>
    Promise.all(chartPages(figures, isHeat ? 'heat' : 'bars').map((part) => draw(part, paperWidth(figures))));
  const of = { kind: 'cross' as const, definition };
  const onDrill = (row: string, column: string) =>
    setDrill({
      figure: 'risks',
      conditions: cellConditions(definition, row, column),
      withEliminated: false,
      basis: { withReceived: false },
    });
  if (table.data.total.counts.at(-1) === 0)
    return (
      <Sheet title={title} extra={choice}>
        <EmptyState title={texts.nothing} next={{ label: texts.toReceive, onClick: () => goTo('receive') }}>
          {texts.nothingAdvice}
        </EmptyState>
      </Sheet>
    );
  return (
    <>
      <Sheet
        title={title}
        extra={
          <div className="button-row">
            {choice}
            <ChartFiles key={kind} of={of} title={title} draw={() => draw(figures, pictureWidth)} />
            <PrintAndFreeze withReceived={false} frozen={{ of, title, drawPages }} />
            <PrintButtons
              name={title}
              choice={JSON.stringify(definition)}
              make={async (folder, options) =>
                api.documents.printCross({ folder, title, definition, charts: await drawPages() }, options)
              }
            />
          </div>
        }
      >
        <p className="hint">{texts.advice}</p>
        <ChartView
          label={title}
          height={heightOf(figures)}
          option={optionOf(figures, screenFont)}
          onPress={({ seriesIndex, dataIndex }) => {
            const { columns, rows } = figures;
            const row = rows[isHeat ? Math.floor(dataIndex / columns.length) : dataIndex];
            const column = columns[isHeat ? dataIndex % columns.length : seriesIndex];
            if (row !== undefined && column !== undefined) onDrill(row.key, column.key);
          }}
        />
        <h3>{texts.figures}</h3>
        <CrossFigures
          table={table.data}
          definition={definition}
          label={texts.figures}
          onSort={setSort}
          onDrill={onDrill}
        />
        <BalanceList lines={table.data.balance.lines} />
      </Sheet>
      {drill !== undefined && <DrillPanel drill={drill} keys={keys.data} onClose={() => setDrill(undefined)} />}
    </>
  );
};
