import { useState } from 'react';
import { submitTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { lastSentSince } from './last-sent.ts';
import { PackageHistory } from './package-history.tsx';
import { ReceiveFiles } from './receive-files.tsx';
import { ReturnedBar } from './returned-bar.tsx';
import type { Sent } from './send-step.tsx';
import { SubmitSteps } from './submit-steps.tsx';
import './packages.css';

/** 报送: 定稿, 审核, 口令, 保存 and 交接, one after the other; below what was sent and what came back. */
export const SubmitPage = () => {
  const { unit } = useSession();
  const { units, countyName, cycle } = useTaskSettings();
  const state = useQuery(() => api.finals.get({}).catch(ignoreNothingEntered(undefined)));
  const report = useQuery(() => api.checks.list({}).catch(ignoreNothingEntered(undefined)));
  const keys = useQuery(() => api.keys.get({}));
  const held = useQuery(() => api.packages.list({ direction: 'out' }));
  const [sent, setSent] = useState<Sent>();
  /** digest of the submission that is to be followed by another one, although nothing was changed */
  const [anew, setAnew] = useState<string>();
  for (const one of [state, report, keys, held]) if (one.kind === 'refused') return <ErrorBar error={one.error} />;
  if (state.kind !== 'ready' || report.kind !== 'ready' || keys.kind !== 'ready' || held.kind !== 'ready')
    return <Loading />;
  const receiver = units.find(({ code }) => code === unit?.submitTo)?.name ?? countyName;
  const head = <PageHead title={texts.title}>{texts.intro(receiver, unit?.dueOn ?? cycle.dueOn)}</PageHead>;
  if (state.data === undefined || report.data === undefined)
    return (
      <>
        {head}
        <EmptyState title={texts.emptyTitle} next={{ label: texts.emptyNext, onClick: () => goTo('risks') }}>
          {texts.emptyAdvice}
        </EmptyState>
        <ReceiveFiles title={texts.receiveTitle} hint={texts.receiveHint} />
      </>
    );
  const { lockedAt } = state.data;
  const newest = lockedAt === null ? undefined : lastSentSince(held.data, cycle.code, lockedAt);
  const last = newest?.digest === anew || newest?.state === 'returned' ? undefined : newest;
  return (
    <>
      {head}
      <ReturnedBar />
      <SubmitSteps
        lockedAt={lockedAt}
        report={report.data}
        keys={keys.data}
        last={last}
        sent={sent?.digest === last?.digest ? sent : undefined}
        onSent={(next) => {
          setAnew(undefined);
          setSent(next);
        }}
        onAnew={() => setAnew(newest?.digest)}
      />
      <ReceiveFiles title={texts.receiveTitle} hint={texts.receiveHint} />
      <PackageHistory />
    </>
  );
};
