import { countKeys } from '../../../../domain/registers/totals.ts';
import { countLabels } from '../../../../text/labels/register-labels.ts';
import { checksTexts } from '../../../../text/screens/checks.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';

const texts = checksTexts.balance;

/** Counts of the year and the equations that must hold between them, as printed under the forms. */
export const BalanceSheet = () => {
  const counted = useQuery(() => api.checks.count({}).catch(ignoreNothingEntered(undefined)));
  if (counted.kind === 'loading') return null;
  if (counted.kind === 'refused') return <ErrorBar error={counted.error} />;
  if (counted.data === undefined) return null;
  const { totals, balance } = counted.data;
  return (
    <Sheet
      title={texts.title}
      extra={<span className={balance.ok ? 'good' : 'bad'}>{balance.ok ? texts.ok : texts.off}</span>}
    >
      <ul className="balance">
        {balance.lines.map(({ sentence, ok }) => (
          <li key={sentence}>
            <span className={ok ? 'good' : 'bad'}>{ok ? texts.even : texts.uneven}</span> {sentence}
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
