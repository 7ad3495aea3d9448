import { Checkbox, Segmented, Table } from 'antd';
import { useState } from 'react';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { Preview } from './preview.ts';
import { StateTag, type Tone } from '../../components/state-tag.tsx';

const texts = importsTexts.rows;

type Row = Preview['rows'][number];
type Filter = 'all' | 'ok' | 'warning' | 'error' | 'skipped' | 'left';
type Props = {
  rows: readonly Row[];
  /** lines not to be taken */
  leaveOut: ReadonlySet<number>;
  onLeaveOut(lines: ReadonlySet<number>): void;
};

/** Height of the part of the table that scrolls, in pixels: the decisions above stay in reach at 768. */
const HEIGHT_PX = 380;
const colors: Partial<Record<Row['verdict'], Tone>> = { ok: 'good', warning: 'attention', error: 'bad' };

const filters = ['all', 'ok', 'warning', 'error', 'skipped', 'left'] as const satisfies Filter[];
/** Verdicts on rows that hold data; titles, headings and sums are the rest. */
const judged = new Set<Row['verdict']>(['ok', 'warning', 'error']);

const isData = ({ values, verdict }: Row): boolean => values.length > 0 || verdict === 'error';

export const PreviewRows = ({ rows, leaveOut, onLeaveOut }: Props) => {
  const [filter, setFilter] = useState<Filter>('all');
  const fits = ({ verdict, line }: Row, wanted: Filter): boolean => {
    if (wanted === 'left') return leaveOut.has(line);
    if (wanted === 'skipped') return !judged.has(verdict);
    return wanted === 'all' || verdict === wanted;
  };
  const count = (wanted: Filter): number => rows.filter((row) => fits(row, wanted)).length;
  const shown = rows.filter((row) => fits(row, filter));
  const toggle = (line: number) => {
    const next = new Set(leaveOut);
    if (!next.delete(line)) next.add(line);
    onLeaveOut(next);
  };
  return (
    <Sheet
      title={texts.title}
      extra={
        <Segmented<Filter>
          aria-label={texts.filterName}
          value={filter}
          options={filters.map((value) => ({ value, label: texts[value](count(value)) }))}
          onChange={setFilter}
        />
      }
    >
      <Table<Row>
        virtual
        size="small"
        rowKey="line"
        pagination={false}
        scroll={{ y: HEIGHT_PX, x: 900 }}
        dataSource={shown}
        locale={{ emptyText: texts.none }}
        columns={[
          {
            title: texts.take,
            width: 56,
            render: (_, row) =>
              isData(row) && (
                <Checkbox
                  aria-label={texts.takeLine(row.line)}
                  disabled={row.verdict === 'error'}
                  checked={row.verdict !== 'error' && !leaveOut.has(row.line)}
                  onChange={() => toggle(row.line)}
                />
              ),
          },
          { title: texts.line, width: 56, align: 'right', dataIndex: 'line' },
          {
            title: texts.verdict,
            width: 92,
            render: (_, { verdict, verdictName }) => (
              <StateTag tone={colors[verdict] ?? 'plain'}>{verdictName}</StateTag>
            ),
          },
          {
            title: texts.finding,
            width: 340,
            render: (_, { findings }) => findings.map(({ sentence }) => sentence).join(''),
          },
          { title: texts.source, width: 540, render: (_, { text }) => <span className="source">{text}</span> },
        ]}
      />
    </Sheet>
  );
};
