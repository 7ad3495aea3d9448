import { Button, Input } from 'antd';
import { useState } from 'react';
import {
  type Measure,
  type MeasurePhase,
  measurePhaseNames,
  measurePhases,
} from '../../../../domain/measures/measure.ts';
import type { RegulationId, RiskId } from '../../../../domain/ids.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { riskMeasureTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useOpenRemarks } from '../../app/page-remarks.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { MeasureCard } from './measure-card.tsx';
import type { BookFacts } from './risk-line.ts';
import { TakeMeasureDialog } from './take-measure-dialog.tsx';

/** A measure with everything it is linked to. */
export type LinkedMeasure = { measure: Measure; riskIds: RiskId[]; regulationIds: RegulationId[] };

const newMeasure = (phase: MeasurePhase, text: string, risk: Risk, position: number): Measure => ({
  id: newId<'measure'>(),
  phase,
  text,
  means: null,
  responsiblePostId: risk.responsiblePostId,
  leaderPostId: risk.leaderPostId,
  dueKind: 'long-term',
  dueOn: null,
  supervisor: '',
  progress: '',
  position,
});

const remarked = ['measures'] as const;

type Props = { facts: BookFacts; risk: Risk };

/** 前期预防, 中期监控, 后期处置 of one risk; a measure may serve several risks. */
export const RiskMeasures = ({ facts, risk }: Props) => {
  const asked = useQuery(() => api.measures.ofRisk({ riskId: risk.id }), [risk.id]);
  const files = useQuery(() => api.attachments.list({ register: 'measures' }));
  const remarks = useOpenRemarks(remarked);
  const save = useCommand(api.measures.save);
  const remove = useCommand(api.measures.remove);
  const unlink = useCommand(api.measures.unlink);
  const [taking, setTaking] = useState<MeasurePhase>();
  if (asked.kind === 'loading') return <Loading />;
  if (asked.kind === 'refused') return <ErrorBar error={asked.error} />;
  const { measures: own, nextPosition } = asked.data;
  const filesOf = (id: string) => (files.kind === 'ready' ? files.data.filter(({ rowId }) => rowId === id).length : 0);
  const clear = () => (save.clear(), remove.clear(), unlink.clear());
  return (
    <>
      <ErrorBar error={save.error ?? remove.error ?? unlink.error} onClose={clear} />
      {measurePhases.map((phase) => (
        <section key={phase} aria-label={measurePhaseNames[phase]} className="phase">
          <h3>{measurePhaseNames[phase]}</h3>
          {own
            .filter(({ measure }) => measure.phase === phase)
            .map((linked) => (
              <MeasureCard
                key={linked.measure.id}
                facts={facts}
                linked={linked}
                remarks={remarks}
                fileCount={filesOf(linked.measure.id)}
                onSave={(next) => void save.run({ rows: [next] })}
                onUnlink={() => void unlink.run({ riskId: risk.id, measureId: linked.measure.id })}
                onRemove={() => void remove.run({ ids: [linked.measure.id] })}
              />
            ))}
          <AddMeasure
            phase={phase}
            onAdd={(text) =>
              save.run({
                rows: [{ measure: newMeasure(phase, text, risk, nextPosition), riskIds: [risk.id], regulationIds: [] }],
              })
            }
          />
          <Button
            type="link"
            size="small"
            aria-label={texts.takeFor(measurePhaseNames[phase])}
            onClick={() => setTaking(phase)}
          >
            {texts.take}
          </Button>
        </section>
      ))}
      {taking !== undefined && (
        <TakeMeasureDialog facts={facts} risk={risk} phase={taking} onClose={() => setTaking(undefined)} />
      )}
    </>
  );
};

type AddProps = { phase: MeasurePhase; onAdd(text: string): Promise<unknown> };

/** The next measure of a phase: it is there once the field is left, or with Ctrl+Enter. */
const AddMeasure = ({ phase, onAdd }: AddProps) => {
  const [text, setText] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const add = async () => {
    // Ctrl+Enter and the leaving that may follow it are one addition.
    if (text.trim() === '' || isAdding) return;
    setIsAdding(true);
    if ((await onAdd(text.trim())) !== undefined) setText('');
    setIsAdding(false);
  };
  return (
    <Input.TextArea
      aria-label={texts.add(measurePhaseNames[phase])}
      placeholder={texts.addHint(measurePhaseNames[phase])}
      autoSize={{ minRows: 1, maxRows: 6 }}
      readOnly={isAdding}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void add()}
      onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && void add()}
    />
  );
};
