import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { Contradiction } from '../../../../domain/reviews/contradictions.ts';
import { reviewTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';

type Settled = Awaited<ReturnType<typeof api.reviews.get>>['levelSettlements'][number];
type Props = {
  digest: string;
  number: string;
  /** what the reviewers propose */
  dispute: Extract<Contradiction, { about: 'level' }>;
  settled: Settled | undefined;
  isCopy: boolean;
};

/** The level of one point: the lead's word, once it is given, or the place to give it. */
export const SettleLevel = ({ digest, number, dispute, settled, isCopy }: Props) => {
  const { levels: scheme } = useTaskSettings();
  const [level, setLevel] = useState(Math.min(...dispute.said.map((one) => one.level)));
  const [why, setWhy] = useState('');
  const settle = useCommand(api.reviews.settleLevel);
  if (settled !== undefined)
    return <div>{texts.levelSettled(levelName(scheme, settled.level), settled.why, settled.operator)}</div>;
  if (isCopy) return null;
  return (
    <Form
      className="button-row level-row"
      onFinish={() => void settle.run({ digest, riskId: dispute.riskId, level, why: why.trim() })}
    >
      <Select<number>
        aria-label={texts.settleLevelOf(number)}
        popupMatchSelectWidth={false}
        value={level}
        options={scheme.names.map((name, index) => ({ value: index + 1, label: name }))}
        onChange={setLevel}
      />
      <Input
        aria-label={texts.settleWhyOf(number)}
        placeholder={texts.settleNote}
        maxLength={300}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <Button htmlType="submit" disabled={why.trim() === ''} loading={settle.isRunning}>
        {texts.settleLevel}
      </Button>
      <ErrorBar error={settle.error} onClose={settle.clear} />
    </Form>
  );
};
