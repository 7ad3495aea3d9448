import type { ComparedCell, ComparedLine } from '../../../../domain/rollup/compare-totals.ts';
import { compareTexts as texts } from '../../../../text/screens/charts.ts';
import { lineConditions } from './line-conditions.ts';

type Props = {
  label: string;
  columns: readonly { key: string; title: string; units: number }[];
  lines: readonly ComparedLine[];
  onDrill(column: string, line: string): void;
};

/** Figures side by side: number and share each, the others' difference to the first. */
export const ComparedFigures = ({ label, columns, lines, onDrill }: Props) => (
  <div className="cross-scroll" role="region" aria-label={label} tabIndex={0}>
    <table className="cross-figures">
      <thead>
        <tr>
          <th scope="col">{texts.item}</th>
          {columns.map(({ key, title, units }, at) => (
            <th key={key} scope="colgroup" colSpan={at === 0 ? 2 : 3}>
              {title}
              <div className="hint">{units === 0 ? texts.missing : texts.units(units)}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.title}</th>
            {columns.map((column, at) => (
              <Cells
                key={column.key}
                cell={line.cells[at]}
                isFirst={at === 0}
                label={(n) => texts.drill(column.title, line.title, n)}
                onDrill={lineConditions(line.key) && (() => onDrill(column.key, line.key))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

type CellsProps = {
  cell: ComparedCell | undefined;
  isFirst: boolean;
  label(n: number): string;
  onDrill: (() => void) | undefined;
};

const Cells = ({ cell, isFirst, label, onDrill }: CellsProps) => {
  const { n = null, share = null, difference = null, differencePercent = null } = cell ?? {};
  return (
    <>
      <td>
        {n === null || n === 0 || onDrill === undefined ? (
          (n ?? '')
        ) : (
          <button type="button" className="figure" aria-label={label(n)} onClick={onDrill}>
            {n}
          </button>
        )}
      </td>
      <td className="hint">{share === null ? '' : texts.percent(share)}</td>
      {!isFirst && (
        <td>
          {difference === null
            ? ''
            : texts.change(
                texts.signed(difference),
                differencePercent === null ? '' : texts.percent(differencePercent),
              )}
        </td>
      )}
    </>
  );
};
