import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { MeasureId, PostId, RiskId } from '../../../../domain/ids.ts';
import { type DueKind, measurePhaseNames, measurePhases } from '../../../../domain/measures/measure.ts';
import { holdersOn } from '../../../../domain/posts/holders-on.ts';
import { dueKindNames } from '../../../../text/labels/measure-labels.ts';
import { assignTexts as texts } from '../../../../text/screens/measures.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localToday } from '../../components/local-time.ts';
import type { MeasureFacts } from './measure-facts.ts';

type Props = { facts: MeasureFacts; measureIds: readonly MeasureId[]; riskIds: readonly RiskId[]; onClose(): void };

/** 批量分派: what is left empty stays as it is in every measure. */
export const AssignDialog = ({ facts, measureIds, riskIds, onClose }: Props) => {
  const { message } = App.useApp();
  const today = localToday();
  const [phases, setPhases] = useState([...measurePhases]);
  const [responsible, setResponsible] = useState<PostId>();
  const [leader, setLeader] = useState<PostId>();
  const [due, setDue] = useState<DueKind>();
  const [dueOn, setDueOn] = useState('');
  const [supervisor, setSupervisor] = useState('');
  const assign = useCommand(api.measures.assign);
  const posts = facts.posts.map(({ id, name }) => {
    const holders = holdersOn(facts, id, today).map((person) => person.name);
    return { value: id, label: texts.holder(name, holders) };
  });
  const save = async () => {
    const done = await assign.run({
      measureIds: [...measureIds],
      riskIds: [...riskIds],
      phases,
      responsiblePostId: responsible,
      leaderPostId: leader,
      due: due === undefined ? undefined : { kind: due, on: due === 'date' ? dueOn : null },
      supervisor: supervisor.trim() === '' ? undefined : supervisor.trim(),
    });
    if (done === undefined) return;
    void message.success(texts.done(done.assigned));
    onClose();
  };
  const isWhole = phases.length > 0 && (due !== 'date' || dueOn !== '');
  return (
    <Modal
      open
      title={measureIds.length > 0 ? texts.measures(measureIds.length) : texts.risks(riskIds.length)}
      okText={texts.ok}
      cancelText={texts.cancel}
      okButtonProps={{ disabled: !isWhole, loading: assign.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="hint">{texts.unchanged}</p>
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={texts.phases}>
          <Checkbox.Group
            value={phases}
            options={measurePhases.map((value) => ({ value, label: measurePhaseNames[value] }))}
            onChange={(values) => setPhases(measurePhases.filter((phase) => values.includes(phase)))}
          />
        </Form.Item>
        <Form.Item label={texts.responsible} htmlFor="assign-responsible">
          <Select<PostId>
            id="assign-responsible"
            allowClear
            showSearch
            optionFilterProp="label"
            options={posts}
            onChange={(value: PostId | undefined) => setResponsible(value)}
          />
        </Form.Item>
        <Form.Item label={texts.leader} htmlFor="assign-leader">
          <Select<PostId>
            id="assign-leader"
            allowClear
            showSearch
            optionFilterProp="label"
            options={posts}
            onChange={(value: PostId | undefined) => setLeader(value)}
          />
        </Form.Item>
        <Form.Item label={texts.due} htmlFor="assign-due">
          <Select<DueKind>
            id="assign-due"
            allowClear
            options={Object.entries(dueKindNames).map(([value, label]) => ({ value: value as DueKind, label }))}
            onChange={(value: DueKind | undefined) => setDue(value)}
          />
        </Form.Item>
        {due === 'date' && (
          <Form.Item label={texts.dueOn} htmlFor="assign-day">
            <Input id="assign-day" type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
          </Form.Item>
        )}
        <Form.Item label={texts.supervisor} htmlFor="assign-supervisor">
          <Input
            id="assign-supervisor"
            value={supervisor}
            maxLength={300}
            onChange={({ target }) => setSupervisor(target.value)}
          />
        </Form.Item>
      </Form>
      <ErrorBar error={assign.error} onClose={assign.clear} />
    </Modal>
  );
};
