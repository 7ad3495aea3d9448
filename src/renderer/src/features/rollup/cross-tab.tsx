import { useState } from 'react';
import { cellConditions } from '../../../../domain/rollup/cross-conditions.ts';
import { countsEliminated, type CrossDefinition } from '../../../../domain/rollup/cross-definition.ts';
import { shippedTables } from '../../../../domain/rollup/shipped-tables.ts';
import { dimensionNames, figureNames, showNames } from '../../../../text/labels/rollup-labels.ts';
import { crossTexts as texts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useTableName } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { BalanceList } from './balance-list.tsx';
import { CrossFigures } from './cross-figures.tsx';
import { DefinitionForm } from './definition-form.tsx';
import type { Drill } from './drill.ts';
import { DrillPanel } from './drill-panel.tsx';
import { PrintAndFreeze } from './print-and-freeze.tsx';
import { PrintButtons } from './print-buttons.tsx';
import { useRemembered } from './remembered.ts';
import { SavedTables } from './saved-tables.tsx';

/** 交叉表: rows × columns × figure as somebody chooses, kept under a name, followed down to the signature. */
export const CrossTab = () => {
  const ledger = useTableName('cross');
  const [definition, setDefinition] = useRemembered<CrossDefinition>(ledger, shippedTables.categoryLevel);
  const [withReceived, setWithReceived] = useRemembered(`${ledger} received`, false);
  const [drill, setDrill] = useState<Drill>();
  const keys = useQuery(() => api.cross.listKeys({}));
  const table = useQuery(() => api.cross.get({ withReceived, definition }), [withReceived, definition]);
  if (keys.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  const { rows, columns, figure, show } = definition;
  const title = texts.title(
    dimensionNames[rows],
    columns === null ? null : dimensionNames[columns],
    show === 'count' ? figureNames[figure] : texts.shown(figureNames[figure], showNames[show]),
  );
  return (
    <>
      <Sheet
        title={title}
        extra={
          <div className="button-row">
            <SavedTables definition={definition} onOpen={setDefinition} />
            <PrintAndFreeze withReceived={withReceived} frozen={{ of: { kind: 'cross', definition }, title }} />
            <PrintButtons
              name={title}
              choice={JSON.stringify([definition, withReceived])}
              make={(folder, options) => api.documents.printCross({ folder, title, definition, withReceived }, options)}
            />
          </div>
        }
      >
        <DefinitionForm
          definition={definition}
          keys={keys.data}
          withReceived={withReceived}
          onChange={setDefinition}
          onReceived={setWithReceived}
        />
        {table.kind === 'loading' && <Loading />}
        {table.kind === 'refused' && <ErrorBar error={table.error} />}
        {table.kind === 'ready' && table.data.total.counts.at(-1) === 0 && (
          <EmptyState title={texts.nothing} next={{ label: texts.toReceive, onClick: () => goTo('receive') }}>
            {texts.nothingAdvice}
          </EmptyState>
        )}
        {table.kind === 'ready' && table.data.total.counts.at(-1) !== 0 && (
          <>
            <CrossFigures
              table={table.data}
              definition={definition}
              label={title}
              onSort={(sort) => setDefinition({ ...definition, sort })}
              onDrill={(row, column) =>
                setDrill({
                  figure,
                  conditions: cellConditions(definition, row, column),
                  withEliminated: countsEliminated(definition),
                  basis: { withReceived },
                })
              }
            />
            <p className="hint">{texts.counted(table.data.counted, table.data.expected)}</p>
            <BalanceList lines={table.data.balance.lines} />
          </>
        )}
      </Sheet>
      {drill !== undefined && <DrillPanel drill={drill} keys={keys.data} onClose={() => setDrill(undefined)} />}
    </>
  );
};
