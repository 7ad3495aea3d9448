import { receiveTexts as texts } from '../../../../text/screens/packages.ts';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReceiveFiles } from './receive-files.tsx';
import { ReceiveFolder } from './receive-folder.tsx';
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
      <ReceiveFiles title={texts.files} hint={texts.filesHint} />
      <ReceiveFolder />
    </>
  );
};
