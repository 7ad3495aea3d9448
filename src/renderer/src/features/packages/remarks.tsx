import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { remarkTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

/** Remarks of a return, each with the way to its row where the package is our own. */
export const Remarks = ({ digest, isOwn }: { digest: string; isOwn: boolean }) => {
  const remarks = useQuery(() => api.packages.remarks({ digest }), [digest]);
  if (remarks.kind === 'refused') return <ErrorBar error={remarks.error} />;
  if (remarks.kind === 'loading' || remarks.data.length === 0) return null;
  return (
    <ul className="remarks" aria-label={texts.list}>
      {remarks.data.map(({ id, register, rowId, text, operator }) => (
        <li key={id}>
          <span>
            {text} <small className="hint">{texts.by(operator)}</small>
          </span>
          {isOwn && register !== null && (
            <a href={hrefOfRow(register, rowId)}>{texts.goTo(registerLabels[register])}</a>
          )}
          {!isOwn && register !== null && <span className="hint">{registerLabels[register]}</span>}
        </li>
      ))}
    </ul>
  );
};
