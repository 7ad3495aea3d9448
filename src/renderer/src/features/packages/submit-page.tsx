import { Steps } from 'antd';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { ChecksStep } from './checks-step.tsx';
import { FinalStep } from './final-step.tsx';
import { HandoverStep } from './handover-step.tsx';
import { KeysStep } from './keys-step.tsx';
import { PackageHistory } from './package-history.tsx';
import { ReceiveFiles } from './receive-files.tsx';
import { SendStep, type Sent } from './send-step.tsx';
import { useState } from 'react';
import './packages.css';

/** 报送: 定稿, 审核, 口令, 保存 and 交接, one after the other; below what was sent and what came back. */
export const SubmitPage = () => {
  const { unit } = useSession();
  const { units, countyName, cycle } = useTaskSettings();
  const state = useQuery(() => api.finals.get({}).catch(ignoreNothingEntered(undefined)));
  const report = useQuery(() => api.checks.list({}).catch(ignoreNothingEntered(undefined)));
  const keys = useQuery(() => api.keys.get({}));
  const [sent, setSent] = useState<Sent>();
  if (state.kind === 'loading' || report.kind === 'loading' || keys.kind === 'loading') return <Loading />;
  for (const one of [state, report, keys]) if (one.kind === 'refused') return <ErrorBar error={one.error} />;
  if (state.kind !== 'ready' || report.kind !== 'ready' || keys.kind !== 'ready') return null;
  const receiver = units.find(({ code }) => code === unit?.submitTo)?.name ?? countyName;
  const head = (
    <PageHead title="报送">
      报送给{receiver}，期限 {unit?.dueOn ?? cycle.dueOn}。
    </PageHead>
  );
  if (state.data === undefined || report.data === undefined)
    return (
      <>
        {head}
        <EmptyState title="台账中还没有内容" next={{ label: '去登记风险点', onClick: () => goTo('risks') }}>
          登记、审定、审核之后，在这里签名并存到U盘。
        </EmptyState>
        <ReceiveFiles title="接收上级的文件" hint="任务包、回执、退回都从这里接收" />
      </>
    );
  const { lockedAt } = state.data;
  const { summary, blocked } = report.data;
  const isReady = { checks: !blocked, final: lockedAt !== null, keys: keys.data.isUnlocked };
  const current = sent !== undefined ? 4 : !isReady.final ? 0 : !isReady.checks ? 1 : !isReady.keys ? 2 : 3;
  return (
    <>
      {head}
      <Sheet label="报送步骤" className="submit-steps">
        <Steps
          orientation="vertical"
          current={current}
          items={[
            {
              title: '定稿',
              status: isReady.final ? 'finish' : 'process',
              content: <FinalStep lockedAt={lockedAt} isBlocked={blocked} />,
            },
            {
              title: '审核',
              status: isReady.checks ? 'finish' : 'error',
              content: <ChecksStep summary={summary} isBlocked={blocked} />,
            },
            {
              title: '密钥口令',
              status: isReady.keys ? 'finish' : current === 2 ? 'process' : 'wait',
              content: <KeysStep keys={keys.data} isNext={current === 2} />,
            },
            {
              title: '签名并保存',
              status: sent !== undefined ? 'finish' : current === 3 ? 'process' : 'wait',
              content: <SendStep isReady={current >= 3} sent={sent} onSent={setSent} />,
            },
            {
              title: '打印封面，办理交接',
              status: sent !== undefined ? 'process' : 'wait',
              content: <HandoverStep sent={sent} />,
            },
          ]}
        />
      </Sheet>
      <ReceiveFiles title="接收上级的文件" hint="任务包、回执、退回、通知都从这里接收" />
      <PackageHistory />
    </>
  );
};
