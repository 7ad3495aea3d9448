import { Collapse, Steps } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { CountyRoot } from '../../app/county-root.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { JoinStep } from './join-step.tsx';
import { KeysStep } from './keys-step.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import './start.css';

const making = ['生成密钥', '密钥恢复单'];

/** A unit that began with the task package has its task first; the others get it last. */
const setupProgress = (step: number, isCounty: boolean, hasTask: boolean): { titles: string[]; at: number } => {
  if (isCounty) return { titles: [...making, '根密钥编码'], at: step };
  return hasTask ? { titles: ['领取任务', ...making], at: step + 1 } : { titles: [...making, '领取任务'], at: step };
};

/** A ledger made before its task: first the key goes to the county on paper, then the task comes back. */
const EnrolAndJoin = ({ signCode }: { signCode: string }) => {
  const sent = useQuery(() => api.packages.list({ direction: 'out' }));
  if (sent.kind === 'loading') return <Loading />;
  if (sent.kind === 'refused') return <ErrorBar error={sent.error} />;
  const isEnrolled = sent.data.some(({ type }) => type === 'enrol');
  return (
    <Collapse
      ghost
      defaultActiveKey={isEnrolled ? 'join' : 'enrol'}
      items={[
        { key: 'enrol', label: '第一步：向县里登记密钥', children: <EnrolStep signCode={signCode} /> },
        { key: 'join', label: '第二步：领取任务（县里发来任务包以后）', children: <JoinStep /> },
      ]}
    />
  );
};

/** What is still to be done before a ledger can work and send: keys, recovery sheet, the task. */
export const SetupPage = () => {
  const { ledger, settings } = useSession();
  const keys = useQuery(() => api.keys.get({}));
  const [groups, setGroups] = useState<string[]>();
  if (keys.kind === 'loading') return <Loading />;
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  const hasKeys = keys.data.signCode !== null;
  const isCounty = ledger.role === 'county';
  const step = groups !== undefined ? 1 : hasKeys ? 2 : 0;
  const progress = setupProgress(step, isCounty, settings !== null);
  return (
    <>
      <PageHead title="开始使用">{ledger.unitName}：还差几步就可以填报和报送。</PageHead>
      <Sheet label="开始使用的步骤">
        <Steps size="small" current={progress.at} items={progress.titles.map((title) => ({ title }))} />
      </Sheet>
      <Sheet label="当前步骤">
        {step === 0 && <KeysStep onMade={setGroups} />}
        {groups !== undefined && (
          <RecoverySheet
            unitName={ledger.unitName}
            unitCode={ledger.unitCode}
            groups={groups}
            onDone={() => setGroups(undefined)}
          />
        )}
        {step === 2 && isCounty && <CountyRoot code={keys.data.rootCode ?? ''} />}
        {step === 2 && !isCounty && settings === null && <EnrolAndJoin signCode={keys.data.signCode ?? ''} />}
        {step === 2 && !isCounty && settings !== null && (
          <EmptyState title="准备好了" next={{ label: '进入工作台', onClick: () => goTo('workbench') }}>
            密钥已生成，任务已领取，可以开始填报。
          </EmptyState>
        )}
      </Sheet>
    </>
  );
};
