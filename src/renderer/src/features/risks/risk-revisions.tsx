import type { ReactNode } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { type RevisedValue, revisionSteps, textChange } from '../../../../domain/risks/revision-steps.ts';
import type { ApprovedLevel, Risk } from '../../../../domain/risks/risk.ts';
import { revisionTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';

type Props = { risk: Risk; approved: ApprovedLevel | undefined };

/** Every correction: who, when, why, and each field before and after; the newest first. */
export const RiskRevisions = ({ risk, approved }: Props) => {
  const asked = useQuery(() => api.risks.revisions({}));
  if (asked.kind === 'loading') return <Loading />;
  if (asked.kind === 'refused') return <ErrorBar error={asked.error} />;
  const steps = revisionSteps(
    asked.data.filter(({ riskId }) => riskId === risk.id),
    risk,
    approved,
  );
  if (steps.length === 0) return <p className="hint">{texts.none}</p>;
  return (
    <ol className="revisions">
      {steps.map(({ id, version, on, by, reason, changes }) => (
        <li key={id}>
          <div className="revision-head">
            <strong>{texts.version(version)}</strong>
            <span>{texts.made(on, by)}</span>
          </div>
          <p>
            <span className="hint">{texts.reason}</span>
            {reason}
          </p>
          <dl className="revision-changes">
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
};

const Change = ({ change: { field, before, after } }: { change: RevisedValue }) => {
  const { levels, vocabularies } = useTaskSettings();
  const words = (value: RevisedValue['before']): string => {
    if (field === 'level') return levelName(levels, typeof value === 'number' ? value : null);
    if (field === 'category')
      return vocabularies.categories.find(({ code }) => code === value)?.name ?? texts.noCategory;
    return String(value ?? '');
  };
  const { start, removed, added, end } = textChange(words(before), words(after));
  return (
    <>
      <dt>{texts.fields[field]}</dt>
      <Side title={texts.before}>
        {start}
        {removed !== '' && <del>{removed}</del>}
        {end}
      </Side>
      <Side title={texts.after}>
        {start}
        {added !== '' && <ins>{added}</ins>}
        {end}
      </Side>
    </>
  );
};

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <dd>
    <span className="hint">{title}</span> <span>{children}</span>
  </dd>
);
