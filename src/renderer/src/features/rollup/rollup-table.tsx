import { Table } from 'antd';
import type { RollupRow } from '../../../../domain/rollup/rollup-rows.ts';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { rollupTableTexts as texts } from '../../../../text/screens/rollup.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { lineConditions } from './line-conditions.ts';
import { scrolledByKeys } from './scrolled-by-keys.ts';

type Props = {
  rows: readonly RollupRow[];
  /** codes of units somebody else reported for */
  onBehalf: ReadonlySet<string>;
  /** a figure somebody wants to see behind */
  onDrill(row: RollupRow, key: string): void;
};

/** Counts of every unit; 小计 and 合计 stand out, missing units stay empty. */
export const RollupTable = ({ rows, onBehalf, onDrill }: Props) => {
  const { levels } = useTaskSettings();
  const figure = (title: string, key: string) => ({
    title: <Heading words={title} />,
    width: 62,
    align: 'right' as const,
    render: (_: unknown, row: RollupRow) => {
      const n = row.totals === null ? '' : (row.totals[key] ?? 0);
      return n === '' || n === 0 || lineConditions(key) === undefined ? (
        n
      ) : (
        <button
          type="button"
          className="figure"
          aria-label={texts.drill(row.title, title, n)}
          onClick={() => onDrill(row, key)}
        >
          {n}
        </button>
      );
    },
  });
  return (
    <div ref={scrolledByKeys}>
      <Table<RollupRow>
        className="rollup-table"
        size="small"
        bordered
        sticky
        rowKey={({ kind, title, unitCode }) => `${kind} ${unitCode ?? title}`}
        rowClassName={({ kind }) => `rollup-${kind}`}
        dataSource={[...rows]}
        pagination={false}
        scroll={{ x: 1040 }}
        columns={[
          {
            title: texts.unit,
            width: 156,
            fixed: 'left',
            render: (_, { title, unitCode }) =>
              unitCode !== null && onBehalf.has(unitCode) ? texts.onBehalf(title) : title,
          },
          {
            title: texts.received,
            width: 88,
            align: 'right',
            render: (_, { received, expected }) => `${received}/${expected}`,
          },
          figure(texts.posts, 'posts'),
          figure(texts.keyPosts, 'keyPosts'),
          figure(texts.powers, 'powers'),
          {
            title: texts.risks,
            children: [
              figure(texts.total, 'risks'),
              ...levels.names.map((name, index) => figure(name, `level:${index + 1}`)),
              figure(texts.noLevel, 'level:none'),
            ],
          },
          {
            title: texts.measures,
            children: [
              figure(texts.total, 'measures'),
              ...measurePhases.map((phase) => figure(measurePhaseNames[phase], `phase:${phase}`)),
            ],
          },
          figure(texts.regulations, 'regulations'),
        ]}
      />
    </div>
  );
};

/** Four characters over a narrow column break in the middle, not before the last one. */
const Heading = ({ words }: { words: string }) =>
  words.length === 4 ? (
    <>
      {words.slice(0, 2)}
      <wbr />
      {words.slice(2)}
    </>
  ) : (
    words
  );
