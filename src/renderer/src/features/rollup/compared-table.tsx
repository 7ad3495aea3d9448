import { Checkbox, Table } from 'antd';
import { useState } from 'react';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import type { ComparedRow } from '../../../../domain/reports/report-changes.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { rollupTableTexts } from '../../../../text/screens/rollup.ts';
import { useTaskSettings } from '../../app/session.tsx';

/** Frozen figures; where today's differ, they stand below with the difference. */
export const ComparedTable = ({ rows }: { rows: readonly ComparedRow[] }) => {
  const { levels, vocabularies } = useTaskSettings();
  const [isNarrowed, setIsNarrowed] = useState(false);
  const shown = isNarrowed ? rows.filter(({ changed }) => changed.length > 0) : rows;
  const figure = (title: string, key: string) => ({
    title,
    width: 92,
    align: 'right' as const,
    render: (_: unknown, row: ComparedRow) => <Figure row={row} name={key} />,
  });
  return (
    <>
      <h3>{texts.compared}</h3>
      <p className="hint">
        {texts.comparedHint}{' '}
        <Checkbox checked={isNarrowed} onChange={({ target }) => setIsNarrowed(target.checked)}>
          {texts.onlyChanged}
        </Checkbox>
      </p>
      <Table<ComparedRow>
        className="rollup-table"
        size="small"
        bordered
        rowKey={({ kind, title, unitCode }) => `${kind} ${unitCode ?? title}`}
        rowClassName={({ kind }) => `rollup-${kind}`}
        dataSource={[...shown]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: texts.unit, width: 160, fixed: 'left', dataIndex: 'title' },
          figure(rollupTableTexts.posts, 'posts'),
          figure(rollupTableTexts.powers, 'powers'),
          figure(rollupTableTexts.risks, 'risks'),
          ...levels.names.map((name, index) => figure(name, `level:${index + 1}`)),
          figure(rollupTableTexts.noLevel, 'level:none'),
          ...vocabularies.categories.map(({ code, name }) => figure(name, `category:${code}`)),
          figure(rollupTableTexts.measures, 'measures'),
          ...measurePhases.map((phase) => figure(measurePhaseNames[phase], `phase:${phase}`)),
          figure(rollupTableTexts.regulations, 'regulations'),
        ]}
      />
    </>
  );
};

const Figure = ({ row: { frozen, now }, name }: { row: ComparedRow; name: string }) => {
  const [then, today] = [frozen?.[name], now?.[name]];
  if (then === today) return then ?? '';
  const difference = (today ?? 0) - (then ?? 0);
  return (
    <>
      {then ?? texts.noFigure}
      <div className="figure-now">
        {texts.now(String(today ?? texts.noFigure), difference > 0 ? `+${difference}` : String(difference))}
      </div>
    </>
  );
};
