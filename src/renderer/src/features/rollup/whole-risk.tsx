import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { duePhrase } from '../../../../text/due-phrase.ts';
import { riskChangeNames } from '../../../../text/labels/risk-labels.ts';
import { wholeRiskTexts as texts } from '../../../../text/screens/cross.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PackageOrigin } from './package-origin.tsx';

type Props = { snapshotId: number; riskId: string; digest: string | null };
type Whole = Awaited<ReturnType<typeof api.cross.getRisk>>;

/** One risk point as its unit wrote it, its measures, and the package it came in. */
export const WholeRisk = ({ snapshotId, riskId, digest }: Props) => {
  const whole = useQuery(() => api.cross.getRisk({ snapshotId, riskId }), [snapshotId, riskId]);
  if (whole.kind === 'loading') return <Loading />;
  if (whole.kind === 'refused') return <ErrorBar error={whole.error} />;
  return (
    <>
      <RiskWords whole={whole.data} />
      <Measures measures={whole.data.measures} />
      <h3>{texts.origin}</h3>
      {digest === null ? <p className="hint">{texts.own}</p> : <PackageOrigin digest={digest} />}
    </>
  );
};

const RiskWords = ({
  whole: { risk, unit: code, power, approved, subject, responsible, leader },
}: {
  whole: Whole;
}) => {
  const { levels, vocabularies, units } = useTaskSettings();
  const nameOf = (terms: readonly { code: string; name: string }[], key: string | null) =>
    key === null ? '' : (terms.find((term) => term.code === key)?.name ?? key);
  const named = (decided: { level: number; by: string; why: string } | null) =>
    decided === null ? '' : texts.why(levelName(levels, decided.level), decided.by, decided.why);
  const lines: [string, string][] = [
    [texts.manifestation, risk.manifestation],
    [texts.power, power?.name ?? ''],
    [texts.step, risk.step],
    [texts.subject, subject],
    [texts.category, nameOf(vocabularies.categories, risk.category) || texts.uncategorised],
    [texts.self, named(risk.selfLevel)],
    [texts.unitDecided, named(risk.unitLevel)],
    [texts.approved, named(approved)],
    [texts.methods, texts.list(risk.methods.map((method) => nameOf(vocabularies.methods, method)))],
    [texts.change, riskChangeNames[risk.change]],
    [texts.responsible, responsible],
    [texts.leader, leader],
    [texts.remark, risk.remark],
  ];
  const unit = units.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      <h3>
        {risk.name} <span className="hint">{unit}</span>
      </h3>
      <dl className="whole-risk">
        {lines
          .filter(([, words]) => words !== '')
          .map(([title, words]) => (
            <div key={title} style={{ display: 'contents' }}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </>
  );
};

const Measures = ({ measures }: Pick<Whole, 'measures'>) => (
  <>
    <h3>{texts.measures(measures.length)}</h3>
    {measures.length === 0 && <p className="hint">{texts.noMeasures}</p>}
    {measurePhases.map((phase) => {
      const mine = measures.filter((measure) => measure.phase === phase);
      return mine.length === 0 ? null : (
        <section key={phase} aria-label={measurePhaseNames[phase]}>
          <strong>{measurePhaseNames[phase]}</strong>
          <ul className="drill-measures">
            {mine.map((measure) => (
              <li key={measure.id}>
                {measure.text}
                <div className="hint">
                  {[
                    measure.responsible === '' ? '' : texts.by(measure.responsible),
                    duePhrase(measure) === '' ? '' : texts.due(duePhrase(measure)),
                    measure.regulations.length === 0 ? '' : texts.regulations(measure.regulations),
                  ]
                    .filter((words) => words !== '')
                    .join('　')}
                </div>
              </li>
            ))}
          </ul>
        </section>
      );
    })}
  </>
);
