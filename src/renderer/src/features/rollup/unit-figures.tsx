import { filtersOf } from '../../../../domain/rollup/cross-conditions.ts';
import { drillTexts as texts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import type { Drill } from './drill.ts';

type Props = { drill: Drill; onUnit(unit: string): void };

/** Posts, powers and measures by unit; a unit leads to its risk points. */
export const UnitFigures = ({ drill: { basis, figure, conditions }, onUnit }: Props) => {
  const definition = {
    rows: 'unit' as const,
    columns: null,
    figure,
    show: 'count' as const,
    filters: filtersOf(conditions),
    zeros: false,
    sort: null,
  };
  const units = useQuery(() => api.cross.get({ ...basis, definition }), [basis, definition]);
  if (units.kind === 'loading') return <Loading />;
  if (units.kind === 'refused') return <ErrorBar error={units.error} />;
  return (
    <table className="cross-figures">
      <thead>
        <tr>
          <th scope="col">{texts.unit}</th>
          <th scope="col">{texts.unitFigure}</th>
        </tr>
      </thead>
      <tbody>
        {units.data.rows.map(({ key, title, line }) => (
          <tr key={key}>
            <th scope="row">
              <button
                type="button"
                className="figure-link"
                aria-label={texts.risksOf(title)}
                onClick={() => onUnit(key)}
              >
                {title}
              </button>
            </th>
            <td>{line?.shown.at(-1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
