import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ForkList } from './fork-list.tsx';
import { RunList } from './run-list.tsx';
import { ScreeningSheet } from './screening-sheet.tsx';
import { WaitingList } from './waiting-list.tsx';
import './packages.css';

/** 接收: packages of the units below. */
export const ReceivePage = () => {
  const { ledger } = useSession();
  const { units } = useTaskSettings();
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
        <a href={hrefOf('tracking')}>{texts.introLink}</a>
        {texts.introEnd}
      </PageHead>
      <ScreeningSheet />
      <ForkList />
      <WaitingList />
      <RunList />
    </>
  );
};
