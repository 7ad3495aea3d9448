import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { remarkTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { RemarkLine } from '../../app/remark-line.tsx';
import { hrefOf } from '../../app/location.ts';
import { hrefOfRow } from '../../app/row-link.ts';
import { useUnitName } from '../../app/use-unit-name.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

/** Remarks of a return, each with the way to its row where the package is our own. */
export const Remarks = ({ digest, isOwn }: { digest: string; isOwn: boolean }) => {
  const nameOf = useUnitName();
  const remarks = useQuery(() => api.packages.remarks({ digest }), [digest]);
  if (remarks.kind === 'refused') return <ErrorBar error={remarks.error} />;
  if (remarks.kind === 'loading' || remarks.data.length === 0) return null;
  return (
    <ul className="remarks" aria-label={texts.list}>
      {remarks.data.map((remark) => (
        <li key={remark.id}>
          <RemarkLine remark={remark} isOwn={isOwn} />
          {isOwn && remark.register !== null && remark.reportedFor === null && (
            <a href={hrefOfRow(remark.register, remark.rowId)}>{texts.goTo(registerLabels[remark.register])}</a>
          )}
          {isOwn && remark.register !== null && remark.reportedFor !== null && (
            <a href={hrefOf('on-behalf')}>
              {texts.reportedFor(nameOf(remark.reportedFor), registerLabels[remark.register])}
            </a>
          )}
          {!isOwn && remark.register !== null && <span className="hint">{registerLabels[remark.register]}</span>}
        </li>
      ))}
    </ul>
  );
};
