import { useState } from 'react';
import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Target } from '../../host/host.ts';
import { ReceiveFiles } from './receive-files.tsx';
import { ReceiveFolder } from './receive-folder.tsx';
import { SealCheck } from './seal-check.tsx';
import { VouchedKeys } from './vouched-keys.tsx';
import { TrackingTable } from './tracking-table.tsx';
import './packages.css';

/** 接收: packages of the units below, seal checks, decisions and answers, and who is still missing. */
export const ReceivePage = () => {
  const { ledger } = useSession();
  const { units, sealCheck } = useTaskSettings();
  const [target, setTarget] = useState<Target>();
  const isCollector = ledger.role === 'county' || units.some(({ submitTo }) => submitTo === ledger.unitCode);
  if (!isCollector)
    return (
      <EmptyState title={texts.nobodyTitle} next={{ label: texts.nobodyNext, onClick: () => goTo('submit') }}>
        {texts.nobodyAdvice}
      </EmptyState>
    );
  return (
    <>
      <PageHead title={texts.title}>
        {texts.intro}
        <a href={hrefOf('rollup')}>{texts.introLink}</a>
        {texts.introEnd}
      </PageHead>
      <ReceiveFiles title={texts.files} hint={texts.filesHint} />
      <ReceiveFolder />
      {(ledger.role === 'county' || sealCheck === 'township-vouches') && <SealCheck />}
      {ledger.role === 'county' && <VouchedKeys />}
      <Sheet title={texts.answers}>
        <FolderChoice label={texts.answers} value={target} onChange={setTarget} />
      </Sheet>
      <TrackingTable target={target} />
    </>
  );
};
