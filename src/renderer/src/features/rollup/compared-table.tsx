import { Checkbox, Table } from 'antd';
import { useState } from 'react';
import type { ComparedReport, ComparedRow } from '../../../../domain/reports/report-changes.ts';
import { reportsTexts as texts } from '../../../../text/screens/reports.ts';
import { scrolledByKeys } from './scrolled-by-keys.ts';

type Props = ComparedReport & { rowTitle: string };

/** Frozen figures; where today's differ, they stand below with the difference. */
export const ComparedTable = ({ columns, rows, rowTitle }: Props) => {
  const [isNarrowed, setIsNarrowed] = useState(false);
  const shown = isNarrowed ? rows.filter(({ changed }) => changed.length > 0) : rows;
  return (
    <>
      <h3>{texts.compared}</h3>
      <p className="hint">
        {texts.comparedHint}{' '}
        <Checkbox checked={isNarrowed} onChange={({ target }) => setIsNarrowed(target.checked)}>
          {texts.onlyChanged}
        </Checkbox>
      </p>
      <div ref={scrolledByKeys}>
        <Table<ComparedRow>
          className="rollup-table"
          size="small"
          bordered
          rowKey="key"
          rowClassName={({ kind }) => `rollup-${kind}`}
          dataSource={[...shown]}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: rowTitle, width: 160, fixed: 'left', dataIndex: 'title' },
            ...columns.map(({ key, title }) => ({
              title,
              key,
              width: 92,
              align: 'right' as const,
              render: (_: unknown, row: ComparedRow) => <Figure row={row} name={key} />,
            })),
          ]}
        />
      </div>
    </>
  );
};

const Figure = ({ row: { frozen, now }, name }: { row: ComparedRow; name: string }) => {
  const [then, today] = [frozen?.[name], now?.[name]];
  if (then === today) return then ?? '';
  // Shares have one digit after the point, their difference no more.
  const difference = Math.round(((today ?? 0) - (then ?? 0)) * 10) / 10;
  return (
    <>
      {then ?? texts.noFigure}
      <div className="figure-now">
        {texts.now(String(today ?? texts.noFigure), difference > 0 ? `+${difference}` : String(difference))}
      </div>
    </>
  );
};
