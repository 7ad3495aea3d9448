import type { CrossDefinition } from '../../../../domain/rollup/cross-definition.ts';
import { type CrossTable, totalKey } from '../../../../domain/rollup/cross-table.ts';
import type { CrossLine } from '../../../../domain/rollup/cross-line.ts';
import { dimensionNames } from '../../../../text/labels/rollup-labels.ts';
import { crossTexts as texts } from '../../../../text/screens/cross.ts';
import './cross.css';

type Props = {
  table: CrossTable;
  definition: CrossDefinition;
  label: string;
  onSort(sort: CrossDefinition['sort']): void;
  onDrill(row: string, column: string): void;
};

/** The table itself: every figure leads to what it counts, every heading sorts. */
export const CrossFigures = ({ table, definition, label, onSort, onDrill }: Props) => {
  const { columns, rows, total, balance } = table;
  const titleOf = ({ key, title }: { key: string; title: string }) =>
    key !== totalKey ? title : balance.columnsOverlap ? texts.distinctTotal : texts.total;
  const totalTitle = balance.rowsOverlap ? texts.distinctTotal : texts.total;
  const cells = (row: { key: string; title: string }, line: CrossLine) =>
    columns.map((column, at) => (
      <td key={column.key} className={column.key === totalKey ? 'sum' : ''}>
        {(line.counts[at] ?? 0) === 0 ? (
          (line.shown[at] ?? 0)
        ) : (
          <button
            type="button"
            className="figure"
            aria-label={texts.drill(row.title, titleOf(column), line.shown[at] ?? 0)}
            onClick={() => onDrill(row.key, column.key)}
          >
            {line.shown[at]}
          </button>
        )}
      </td>
    ));
  return (
    <div className="cross-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="cross-figures">
        <thead>
          <tr>
            <th scope="col">{dimensionNames[definition.rows]}</th>
            {columns.map((column) => (
              <SortedHeading
                key={column.key}
                title={titleOf(column)}
                column={column.key}
                sort={definition.sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, line }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {line === null ? <td colSpan={columns.length}>{texts.missing}</td> : cells({ key, title }, line)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totalTitle}</th>
            {cells({ key: totalKey, title: totalTitle }, total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

type HeadingProps = Pick<Props, 'onSort'> & { title: string; column: string; sort: CrossDefinition['sort'] };

/** Most first, then least first, then the printing order again. */
const SortedHeading = ({ title, column, sort, onSort }: HeadingProps) => {
  const mine = sort?.column === column ? sort : null;
  const next =
    mine === null ? { column, isDescending: true } : mine.isDescending ? { column, isDescending: false } : null;
  return (
    <th scope="col" aria-sort={mine === null ? 'none' : mine.isDescending ? 'descending' : 'ascending'}>
      <button type="button" className="sorts" title={texts.sortBy(title)} onClick={() => onSort(next)}>
        {title}
        {mine !== null && <span aria-hidden>{mine.isDescending ? ' ▼' : ' ▲'}</span>}
      </button>
    </th>
  );
};
