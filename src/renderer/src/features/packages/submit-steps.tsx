import { Steps } from 'antd';
import type { ReactNode } from 'react';
import { submitTexts as texts } from '../../../../text/screens/packages.ts';
import type { api } from '../../api/client.ts';
import { Sheet } from '../../components/sheet.tsx';
import { ChecksStep } from './checks-step.tsx';
import { FinalStep } from './final-step.tsx';
import { HandoverStep } from './handover-step.tsx';
import { KeysStep } from './keys-step.tsx';
import type { LastSent } from './last-sent.ts';
import { SendStep, type Sent } from './send-step.tsx';
import { SentStep } from './sent-step.tsx';

type Props = {
  lockedAt: string | null;
  report: Awaited<ReturnType<typeof api.checks.list>>;
  keys: Awaited<ReturnType<typeof api.keys.get>>;
  /** the submission that carries the year as it is */
  last: LastSent | undefined;
  sent: Sent | undefined;
  onSent(sent: Sent): void;
  onAnew(): void;
};

/** Steps of 报送: what is done in a line, the one to do now with its one main button, what comes later by name. */
export const SubmitSteps = ({ lockedAt, report, keys, last, sent, onSent, onAnew }: Props) => {
  const { summary, blocked } = report;
  const current =
    lockedAt === null ? 0 : last !== undefined ? 4 : blocked ? 1 : keys.signCode === null || !keys.isUnlocked ? 2 : 3;
  const later = <p className="hint">{texts.waiting}</p>;
  const step = (index: number, title: string, content: ReactNode) => ({
    title,
    status: index < current ? ('finish' as const) : index === current ? ('process' as const) : ('wait' as const),
    content: index > current ? later : content,
  });
  return (
    <Sheet label={texts.steps} className="submit-steps">
      <Steps
        orientation="vertical"
        current={current}
        items={[
          step(0, texts.final, <FinalStep lockedAt={lockedAt} isBlocked={blocked} />),
          step(1, texts.checks, <ChecksStep summary={summary} isBlocked={blocked && last === undefined} />),
          step(2, texts.keys, <KeysStep keys={keys} isDone={current > 2} />),
          step(
            3,
            texts.save,
            last === undefined ? <SendStep onSent={onSent} /> : <SentStep last={last} sent={sent} onAnew={onAnew} />,
          ),
          step(4, texts.handover, last === undefined ? later : <HandoverStep digest={last.digest} />),
        ]}
      />
    </Sheet>
  );
};
