import { countKeys } from '../../../../domain/registers/totals.ts';
import { countLabels } from '../../../../text/labels/register-labels.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';

/** Counts of the year and the equations that must hold between them, as printed under the forms. */
export const BalanceSheet = () => {
  const counted = useQuery(() => api.checks.count({}));
  if (counted.kind === 'loading') return null;
  if (counted.kind === 'refused') return <ErrorBar error={counted.error} />;
  const { totals, balance } = counted.data;
  return (
    <Sheet
      title="数字核对"
      extra={<span className={balance.ok ? 'good' : 'bad'}>{balance.ok ? '全部平衡' : '有数字不平'}</span>}
    >
      <ul className="balance">
        {balance.lines.map(({ sentence, ok }) => (
          <li key={sentence}>
            <span className={ok ? 'good' : 'bad'}>{ok ? '平' : '不平'}</span> {sentence}
          </li>
        ))}
      </ul>
      <dl className="counts">
        {countKeys.map((key) => (
          <div key={key}>
            <dt>{countLabels[key]}</dt>
            <dd className="number">{totals[key] ?? 0}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
};
