import { Alert, App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { RiskId } from '../../../../domain/ids.ts';
import { type ReviewStep, reviewStepNames, reviewSteps, stepIndex } from '../../../../domain/risks/review-step.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import type { Round } from '../../../../domain/rounds/round.ts';
import { publicityOf } from '../../../../domain/tasks/publicity-rule.ts';
import { roundKindNames } from '../../../../text/labels/risk-labels.ts';
import { roundTexts as texts } from '../../../../text/screens/rounds.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { localToday } from '../../components/local-time.ts';

type Props = {
  risks: readonly Risk[];
  riskIds: readonly RiskId[];
  /** step proposed; left out = the one after where the chosen risks stand */
  step?: ReviewStep;
  onClose(): void;
};

/** One meeting record for all chosen risks. */
export const RoundDialog = ({ risks, riskIds, step, onClose }: Props) => {
  const { message } = App.useApp();
  const publicity = publicityOf(useTaskSettings());
  const ids = new Set<string>(riskIds);
  const steps = new Set(risks.flatMap(({ id, reviewStep }) => (ids.has(id) ? stepIndex(reviewStep) : [])));
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
  const isBack = [...steps].some((at) => at > stepIndex(round.step));
  const save = async () => {
    const held = await hold.run({ round: { ...round, backWhy: isBack ? round.backWhy : null }, riskIds: [...riskIds] });
    if (held === undefined) return;
    void message.success(texts.held(held.reviewed, reviewStepNames[round.step]));
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={texts.title(riskIds.length)}
      okText={texts.ok}
      cancelText={texts.cancel}
      okButtonProps={{ loading: hold.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" className="round-form" onFinish={() => void save()}>
        <Form.Item label={texts.step} htmlFor="round-step">
          <Select
            id="round-step"
            value={round.step}
            options={reviewSteps.slice(1).map((value) => ({ value, label: reviewStepNames[value] }))}
            onChange={(value) => set({ step: value })}
          />
        </Form.Item>
        <Form.Item label={texts.kind} htmlFor="round-kind">
          <Select
            id="round-kind"
            value={round.kind}
            options={Object.entries(roundKindNames).map(([value, label]) => ({ value: value as Round['kind'], label }))}
            onChange={(kind) => set({ kind })}
          />
        </Form.Item>
        {round.kind === 'posting' && (
          <Alert
            className="wide round-posting"
            type="info"
            showIcon
            title={texts.posting(publicity.days, publicity.places, publicity.masksNames)}
          />
        )}
        <Form.Item label={texts.heldOn} htmlFor="round-day">
          <Input
            id="round-day"
            type="date"
            value={round.heldOn}
            onChange={({ target }) => set({ heldOn: target.value })}
          />
        </Form.Item>
        <Form.Item label={texts.minutes} htmlFor="round-minutes">
          <Input
            id="round-minutes"
            value={round.minutesNumber}
            onChange={({ target }) => set({ minutesNumber: target.value })}
          />
        </Form.Item>
        <Form.Item label={texts.place} htmlFor="round-place">
          <Input id="round-place" value={round.place} onChange={({ target }) => set({ place: target.value })} />
        </Form.Item>
        <Form.Item label={texts.attendees} htmlFor="round-attendees">
          <Input
            id="round-attendees"
            value={round.attendees}
            onChange={({ target }) => set({ attendees: target.value })}
          />
        </Form.Item>
        <Form.Item label={texts.note} htmlFor="round-note" className="wide">
          <Input id="round-note" value={round.note} onChange={({ target }) => set({ note: target.value })} />
        </Form.Item>
        {isBack && (
          <Form.Item label={texts.back} htmlFor="round-back" className="wide">
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
            {texts.skipped}
          </Checkbox>
          {round.skippedWhy !== null && (
            <Input
              aria-label={texts.skippedWhy}
              placeholder={texts.skippedWhy}
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
