import { Button } from 'antd';
import { useState } from 'react';
import { writeAnswersTexts } from '../../../../text/screens/answers.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { goTo, hrefOf } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { WriteAnswersDialog } from '../../app/write-answers-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Target } from '../../host/host.ts';
import { TrackingTable } from './tracking-table.tsx';
import './tracking.css';

/** 报送进度: where every unit stands, and what is decided and written back about its package. */
export const TrackingPage = () => {
  const { ledger } = useSession();
  const { units } = useTaskSettings();
  const [target, setTarget] = useState<Target>();
  const [isWriting, setIsWriting] = useState(false);
  const isCollector = ledger.role === 'county' || units.some(({ submitTo }) => submitTo === ledger.unitCode);
  if (!isCollector)
    return (
      <EmptyState title={texts.nobodyTitle} next={{ label: texts.nobodyNext, onClick: () => goTo('submit') }}>
        {texts.nobodyAdvice}
      </EmptyState>
    );
  return (
    <>
      <PageHead
        title={texts.title}
        actions={<Button onClick={() => setIsWriting(true)}>{writeAnswersTexts.open}</Button>}
      >
        {texts.intro}
        <a href={hrefOf('rollup')}>{texts.introLink}</a>
        {texts.introEnd}
      </PageHead>
      <Sheet title={texts.answers}>
        <FolderChoice label={texts.answers} value={target} onChange={setTarget} />
      </Sheet>
      <TrackingTable target={target} />
      {isWriting && <WriteAnswersDialog onClose={() => setIsWriting(false)} />}
    </>
  );
};
