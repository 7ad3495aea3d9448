import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Measure, MeasurePhase } from '../../../../domain/measures/measure.ts';
import { measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import type { RegulationId } from '../../../../domain/ids.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import type { TaskSettings } from '../../../../domain/tasks/task-settings.ts';
import { dueKindNames } from '../../../../text/labels/measure-labels.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import type { EditableColumn } from '../../components/editable-table/editable-column.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { pickList, termList, wordList } from '../../components/pick-list.ts';
import { RecordFields } from '../../components/record-fields.tsx';
import { dayColumn, pickColumn, requiredPickColumn, textColumn } from '../../components/register-columns.ts';
import type { RiskBook } from './risk-line.ts';

const meansOf = ({
  vocabularies,
}: TaskSettings): Record<MeasurePhase, TaskSettings['vocabularies']['preventMeans']> => ({
  prevent: vocabularies.preventMeans,
  monitor: vocabularies.monitorMeans,
  dispose: vocabularies.disposeMeans,
});

const columnsOf = (facts: Facts, settings: TaskSettings, measure: Measure): EditableColumn<Measure>[] => {
  const posts = pickList(facts.posts);
  return [
    textColumn('text', ['措施', 0], { editor: 'area' }),
    pickColumn('responsiblePostId', ['责任人岗位', 0], posts),
    pickColumn('leaderPostId', ['责任领导岗位', 0], posts),
    requiredPickColumn('dueKind', ['完成时限', 0], wordList(dueKindNames)),
    ...(measure.dueKind === 'date' ? [dayColumn<'dueOn', Measure>('dueOn', ['期限', 0])] : []),
    pickColumn('means', ['手段', 0], termList(meansOf(settings)[measure.phase])),
    textColumn('supervisor', ['监督部门', 0]),
    textColumn('progress', ['落实情况', 0], { editor: 'area' }),
  ];
};

const newMeasure = (phase: MeasurePhase, text: string, facts: Facts, risk: Risk): Measure => ({
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
  position: Math.max(0, ...facts.measures.map(({ position }) => position)) + 1,
});

/** 前期预防, 中期监控, 后期处置 of one risk. */
export const RiskMeasures = ({ book: { facts }, risk }: { book: RiskBook; risk: Risk }) => {
  const save = useCommand(api.measures.save);
  const remove = useCommand(api.measures.remove);
  const ids = new Set(facts.measureRisks.flatMap(({ measureId, riskId }) => (riskId === risk.id ? measureId : [])));
  const own = facts.measures.filter(({ id }) => ids.has(id));
  const risksOf = (measure: Measure) => {
    const linked = facts.measureRisks.flatMap(({ measureId, riskId }) => (measureId === measure.id ? riskId : []));
    return linked.length === 0 ? [risk.id] : linked;
  };
  const regulationsOf = (measure: Measure) =>
    facts.measureRegulations.flatMap(({ measureId, regulationId }) => (measureId === measure.id ? regulationId : []));
  const put = (measure: Measure, regulationIds = regulationsOf(measure)) =>
    save.run({ rows: [{ measure, riskIds: risksOf(measure), regulationIds }] });
  return (
    <>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      {measurePhases.map((phase) => (
        <section key={phase} aria-label={measurePhaseNames[phase]} className="phase">
          <h3>{measurePhaseNames[phase]}</h3>
          {own
            .filter((measure) => measure.phase === phase)
            .map((measure) => (
              <MeasureCard
                key={measure.id}
                facts={facts}
                measure={measure}
                regulationIds={regulationsOf(measure)}
                onSave={(next, regulationIds) => void put(next, regulationIds)}
                onRemove={() => void remove.run({ ids: [measure.id] })}
              />
            ))}
          <AddMeasure phase={phase} onAdd={(text) => put(newMeasure(phase, text, facts, risk))} />
        </section>
      ))}
    </>
  );
};

type CardProps = {
  facts: Facts;
  measure: Measure;
  regulationIds: RegulationId[];
  onSave(measure: Measure, regulationIds: RegulationId[]): void;
  onRemove(): void;
};

const MeasureCard = ({ facts, measure, regulationIds, onSave, onRemove }: CardProps) => {
  const settings = useTaskSettings();
  /** A day belongs to 限期完成 only. */
  const whole = (row: Measure): Measure => (row.dueKind === 'date' ? row : { ...row, dueOn: null });
  return (
    <div className="measure-card">
      <RecordFields
        row={measure}
        columns={columnsOf(facts, settings, measure)}
        onSave={(row) => row.text !== '' && onSave(whole(row), regulationIds)}
      />
      <Select<string[]>
        mode="multiple"
        aria-label="依据的制度"
        placeholder={facts.regulations.length === 0 ? '还没有登记配套制度' : '依据的制度'}
        value={regulationIds}
        options={facts.regulations.map(({ id, title }) => ({ value: id as string, label: title }))}
        optionFilterProp="label"
        onChange={(ids) => onSave(measure, ids as RegulationId[])}
      />
      <Button type="text" size="small" onClick={onRemove}>
        删除这条措施
      </Button>
    </div>
  );
};

type AddProps = { phase: MeasurePhase; onAdd(text: string): Promise<unknown> };

/** The next measure of a phase: it is there once the field is left, or with Ctrl+Enter. */
const AddMeasure = ({ phase, onAdd }: AddProps) => {
  const [text, setText] = useState('');
  const add = async () => {
    if (text.trim() !== '' && (await onAdd(text.trim())) !== undefined) setText('');
  };
  return (
    <Input.TextArea
      aria-label={`新增${measurePhaseNames[phase]}措施`}
      placeholder={`＋ 写一条${measurePhaseNames[phase]}措施，离开即保存`}
      autoSize={{ minRows: 1, maxRows: 6 }}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void add()}
      onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && void add()}
    />
  );
};
