import { Button } from 'antd';
import { isYearType } from '../../../../domain/packages/manifest.ts';
import { keyRevokedWords } from '../../../../text/key-revoked.ts';
import { findingSentence, packageTypeLabels } from '../../../../text/package-verdicts.ts';
import { registerLabels } from '../../../../text/labels/register-labels.ts';
import { packageWords } from '../../../../text/screens/packages.ts';
import { decisionStates, unitPanelTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { hrefOf } from '../../app/location.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { localTime } from '../../components/local-time.ts';
import { StateTag } from '../../components/state-tag.tsx';

type Held = Awaited<ReturnType<typeof api.packages.list>>[number];
/** `about`: whose data are looked for; `unit` sent the packages, which is another one for 代报. */
type Props = { unit: string; about: string; isCopy: boolean };

/** The packages of a unit, newest first: verdict, findings, remarks, what was decided. */
export const UnitPackages = ({ unit, about, isCopy }: Props) => {
  const packages = useQuery(() => api.packages.list({ unit, direction: 'in' }), [unit]);
  const choose = useCommand(api.packages.choose);
  if (packages.kind === 'refused') return <ErrorBar error={packages.error} />;
  if (packages.kind === 'loading') return <Loading />;
  const years = packages.data.filter(({ type }) => isYearType(type)).toReversed();
  return (
    <>
      <ErrorBar error={choose.error} onClose={choose.clear} />
      {years.map((held) => (
        <UnitPackage
          key={held.digest}
          held={held}
          {...(isCopy ? {} : { onChoose: () => void choose.run({ digest: held.digest }) })}
        />
      ))}
      <p>
        <a href={hrefOf('search', { unit: about })}>{texts.goData}</a>
      </p>
    </>
  );
};

const UnitPackage = ({ held, onChoose }: { held: Held; onChoose?: () => void }) => {
  const { digest, findings, authenticity, state, submissionNo, type } = held;
  const isForked = findings.some(({ code }) => code === 'P_FORK');
  return (
    <section className="unit-package" aria-label={packageWords.content(packageTypeLabels[type], submissionNo)}>
      <h3>
        {packageWords.content(packageTypeLabels[type], submissionNo)}{' '}
        <small className="hint">{localTime(held.heldAt)}</small>{' '}
        <StateTag tone={authenticity === 'pass' ? 'good' : 'attention'}>{texts.verdicts[authenticity]}</StateTag>
        <StateTag tone={state === 'accepted' ? 'good' : state === 'returned' ? 'bad' : 'plain'}>
          {decisionStates[state]}
        </StateTag>
      </h3>
      {held.revocation !== null && <p className="key-revoked">{keyRevokedWords(held.revocation)}</p>}
      <p>{findings.length === 0 ? texts.clean : findings.map(findingSentence).join('')}</p>
      {authenticity === 'pending' && !isForked && <a href={hrefOf('seals')}>{texts.goSeals}</a>}
      {isForked && onChoose !== undefined && (
        <p>
          <Button size="small" onClick={onChoose}>
            {texts.choose}
          </Button>{' '}
          <span className="hint">{texts.chooseHint}</span>
        </p>
      )}
      <Said digest={digest} />
    </section>
  );
};

/** What was remarked and decided. */
const Said = ({ digest }: { digest: string }) => {
  const remarks = useQuery(() => api.packages.remarks({ digest }), [digest]);
  const decisions = useQuery(() => api.tracking.listDecisions({ digest }), [digest]);
  return (
    <>
      {remarks.kind === 'ready' && remarks.data.length > 0 && (
        <ul aria-label={texts.remarks}>
          {remarks.data.map(({ id, register, text }) => (
            <li key={id}>
              {register !== null && <span className="hint">{registerLabels[register]} </span>}
              {text}
            </li>
          ))}
        </ul>
      )}
      <ul className="decisions" aria-label={texts.decisions}>
        {decisions.kind === 'ready' && decisions.data.length === 0 && <li className="hint">{texts.noDecisions}</li>}
        {decisions.kind === 'ready' &&
          decisions.data.map(({ state, operator, at, remark }) => (
            <li key={`${at}${state}`}>
              {decisionStates[state]} {remark} <span className="hint">{texts.decision(operator, localTime(at))}</span>
            </li>
          ))}
      </ul>
    </>
  );
};
