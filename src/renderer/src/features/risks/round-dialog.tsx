import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { RiskId } from '../../../../domain/ids.ts';
import { type ReviewStep, reviewStepNames, reviewSteps, stepIndex } from '../../../../domain/risks/review-step.ts';
import type { Round } from '../../../../domain/rounds/round.ts';
import { roundKindNames } from '../../../../text/labels/risk-labels.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localToday } from '../../components/local-time.ts';
import type { RiskBook } from './risk-line.ts';

type Props = {
  book: Pick<RiskBook, 'facts'>;
  riskIds: readonly RiskId[];
  /** step proposed; left out = the one after where the chosen risks stand */
  step?: ReviewStep;
  onClose(): void;
};

/** One meeting record for all chosen risks. */
export const RoundDialog = ({ book, riskIds, step, onClose }: Props) => {
  const { message } = App.useApp();
  const ids = new Set<string>(riskIds);
  const steps = book.facts.risks.flatMap(({ id, reviewStep }) => (ids.has(id) ? stepIndex(reviewStep) : []));
  const [round, setRound] = useState<Omit<Round, 'id'>>(() => ({
    step: step ?? reviewSteps[Math.min(...steps) + 1] ?? 'filed',
    kind: 'meeting',
    heldOn: localToday(),
    place: '',
    attendees: '',
    minutesNumber: '',
    note: '',
    skippedWhy: null,
    backWhy: null,
  }));
  const hold = useCommand(api.rounds.hold);
  const set = (part: Partial<typeof round>) => setRound({ ...round, ...part });
  const isBack = steps.some((at) => at > stepIndex(round.step));
  const save = async () => {
    const held = await hold.run({ round: { ...round, backWhy: isBack ? round.backWhy : null }, riskIds: [...riskIds] });
    if (held === undefined) return;
    void message.success(`${held.reviewed} 个风险点已记为“${reviewStepNames[round.step]}”`);
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={`为 ${riskIds.length} 个风险点登记会议`}
      okText="登记"
      cancelText="取消"
      okButtonProps={{ loading: hold.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" className="round-form" onFinish={() => void save()}>
        <Form.Item label="到哪一步" htmlFor="round-step">
          <Select
            id="round-step"
            value={round.step}
            options={reviewSteps.slice(1).map((value) => ({ value, label: reviewStepNames[value] }))}
            onChange={(value) => set({ step: value })}
          />
        </Form.Item>
        <Form.Item label="形式" htmlFor="round-kind">
          <Select
            id="round-kind"
            value={round.kind}
            options={Object.entries(roundKindNames).map(([value, label]) => ({ value: value as Round['kind'], label }))}
            onChange={(kind) => set({ kind })}
          />
        </Form.Item>
        <Form.Item label="日期" htmlFor="round-day">
          <Input
            id="round-day"
            type="date"
            value={round.heldOn}
            onChange={({ target }) => set({ heldOn: target.value })}
          />
        </Form.Item>
        <Form.Item label="记录编号" htmlFor="round-minutes">
          <Input
            id="round-minutes"
            value={round.minutesNumber}
            onChange={({ target }) => set({ minutesNumber: target.value })}
          />
        </Form.Item>
        <Form.Item label="地点" htmlFor="round-place">
          <Input id="round-place" value={round.place} onChange={({ target }) => set({ place: target.value })} />
        </Form.Item>
        <Form.Item label="参加人员" htmlFor="round-attendees">
          <Input
            id="round-attendees"
            value={round.attendees}
            onChange={({ target }) => set({ attendees: target.value })}
          />
        </Form.Item>
        <Form.Item label="说明" htmlFor="round-note" className="wide">
          <Input id="round-note" value={round.note} onChange={({ target }) => set({ note: target.value })} />
        </Form.Item>
        {isBack && (
          <Form.Item label="退回理由（选中的有已走过这一步的）" htmlFor="round-back" className="wide">
            <Input
              id="round-back"
              value={round.backWhy ?? ''}
              onChange={({ target }) => set({ backWhy: target.value })}
            />
          </Form.Item>
        )}
        <Form.Item className="wide">
          <Checkbox
            checked={round.skippedWhy !== null}
            onChange={({ target }) => set({ skippedWhy: target.checked ? '' : null })}
          >
            这一步不适用，没有开会
          </Checkbox>
          {round.skippedWhy !== null && (
            <Input
              aria-label="不适用的理由"
              placeholder="不适用的理由"
              value={round.skippedWhy}
              onChange={({ target }) => set({ skippedWhy: target.value })}
            />
          )}
        </Form.Item>
      </Form>
      <ErrorBar error={hold.error} onClose={hold.clear} />
    </Modal>
  );
};
