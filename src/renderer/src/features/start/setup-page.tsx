import { Collapse, Steps } from 'antd';
import { useState } from 'react';
import { newKeyTexts } from '../../../../text/screens/answers.ts';
import { setupTexts } from '../../../../text/screens/start.ts';
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
import { NewKey } from './new-key.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import './start.css';

const making = [setupTexts.makeKeys, setupTexts.recovery];

/** A unit that began with the task package has its task first; the others get it last. */
const setupProgress = (step: number, isCounty: boolean, hasTask: boolean): { titles: string[]; at: number } => {
  if (isCounty) return { titles: [...making, setupTexts.rootCode], at: step };
  return hasTask
    ? { titles: [setupTexts.takeTask, ...making], at: step + 1 }
    : { titles: [...making, setupTexts.takeTask], at: step };
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
        { key: 'enrol', label: setupTexts.enrolFirst, children: <EnrolStep signCode={signCode} /> },
        { key: 'join', label: setupTexts.joinSecond, children: <JoinStep /> },
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
      <PageHead title={setupTexts.title}>{setupTexts.lead(ledger.unitName)}</PageHead>
      <Sheet label={setupTexts.steps}>
        <Steps size="small" current={progress.at} items={progress.titles.map((title) => ({ title }))} />
      </Sheet>
      <Sheet label={setupTexts.current}>
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
          <EmptyState
            title={setupTexts.ready}
            next={{ label: setupTexts.toWorkbench, onClick: () => goTo('workbench') }}
          >
            {setupTexts.readyText}
          </EmptyState>
        )}
      </Sheet>
      {step === 2 && !isCounty && settings !== null && (
        <Sheet title={newKeyTexts.title}>
          <NewKey signCode={keys.data.signCode ?? ''} countyCode={settings.countyCode} />
        </Sheet>
      )}
    </>
  );
};
