import { Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { compareTexts as texts } from '../../../../text/screens/charts.ts';
import { crossTexts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTableName } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { ComparedFigures } from './compared-figures.tsx';
import type { Drill } from './drill.ts';
import { DrillPanel } from './drill-panel.tsx';
import { lineConditions } from './line-conditions.ts';
import { PrintAndFreeze } from './print-and-freeze.tsx';
import { PrintButtons } from './print-buttons.tsx';
import { useRemembered } from './remembered.ts';

type By = 'unit' | 'township' | 'cycle';
const most = 8;

/** 比较: units, townships or years side by side. */
export const CompareTab = () => {
  const ledger = useTableName('compare');
  const [by, setBy] = useRemembered<By>(`${ledger} by`, 'unit');
  const [chosen, setChosen] = useRemembered<Record<By, string[]>>(ledger, { unit: [], township: [], cycle: [] });
  const [withReceived, setWithReceived] = useRemembered(`${ledger} received`, false);
  const [drill, setDrill] = useState<Drill>();
  const keys = useQuery(() => api.cross.listKeys({}));
  const cycles = useQuery(() => api.cross.listCycles({}));
  const asked = { by, keys: chosen[by], withReceived };
  const compared = useQuery(
    async () => (asked.keys.length < 2 ? null : await api.cross.compare(asked)),
    [by, chosen[by], withReceived],
  );
  if (keys.kind === 'loading' || cycles.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  if (cycles.kind === 'refused') return <ErrorBar error={cycles.error} />;
  const options = {
    unit: keys.data.unit.map(({ key, title }) => ({ value: key, label: title })),
    township: keys.data.township
      .filter(({ key }) => key !== 'none')
      .map(({ key, title }) => ({ value: key, label: title })),
    cycle: cycles.data.map((cycle) => ({ value: cycle, label: cycle })),
  }[by];
  const onDrill = (column: string, line: string) => {
    const counted = lineConditions(line);
    if (counted === undefined) return;
    const own = by === 'cycle' ? [] : [{ dimension: by, keys: [column] }];
    setDrill({
      ...counted,
      conditions: [...own, ...counted.conditions],
      basis: { withReceived, ...(by === 'cycle' ? { cycle: column } : {}) },
    });
  };
  return (
    <Sheet
      title={texts.title[by]}
      extra={
        chosen[by].length < 2 ? undefined : (
          <div className="button-row">
            <PrintAndFreeze
              withReceived={withReceived}
              frozen={{ of: { kind: 'compare', by, keys: chosen[by] }, title: texts.title[by] }}
            />
            <PrintButtons
              name={texts.title[by]}
              choice={JSON.stringify(asked)}
              make={(folder, options_) =>
                api.documents.printCompare({ folder, title: texts.title[by], ...asked }, options_)
              }
            />
          </div>
        )
      }
    >
      <div className="cross-filters">
        <Segmented<By>
          aria-label={texts.by}
          value={by}
          options={[
            { value: 'unit', label: texts.byUnit },
            { value: 'township', label: texts.byTownship },
            { value: 'cycle', label: texts.byCycle },
          ]}
          onChange={setBy}
        />
        <Select<string[]>
          mode="multiple"
          allowClear
          maxCount={most}
          optionFilterProp="label"
          className="compare-choice"
          aria-label={texts.pick[by]}
          placeholder={texts.pick[by]}
          value={chosen[by]}
          options={options}
          onChange={(values) => setChosen({ ...chosen, [by]: values })}
        />
        <Checkbox checked={withReceived} onChange={({ target }) => setWithReceived(target.checked)}>
          {crossTexts.withReceived}
        </Checkbox>
      </div>
      {compared.kind === 'loading' && <Loading />}
      {compared.kind === 'refused' && <ErrorBar error={compared.error} />}
      {compared.kind === 'ready' && compared.data === null && <p className="hint">{texts.few}</p>}
      {compared.kind === 'ready' && compared.data !== null && (
        <>
          <ComparedFigures label={texts.title[by]} {...compared.data} onDrill={onDrill} />
          <p className="hint">{texts.reading}</p>
        </>
      )}
      {drill !== undefined && <DrillPanel drill={drill} keys={keys.data} onClose={() => setDrill(undefined)} />}
    </Sheet>
  );
};
