import { Button, Tabs } from 'antd';
import { createElement, useState } from 'react';
import { writeAnswersTexts } from '../../../../text/screens/answers.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo, hrefOf, usePlace } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { WriteAnswersDialog } from '../../app/write-answers-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { NoticesTab } from './notices-tab.tsx';
import { ReviewCopyBar } from './review-copy-bar.tsx';
import { ReviewersTab } from './reviewers-tab.tsx';
import { SpotTab } from './spot-tab.tsx';
import { TrackingTable } from './tracking-table.tsx';
import { UnitsTab } from './units-tab.tsx';
import './tracking.css';

const tabs = [
  { key: 'units', tab: UnitsTab },
  { key: 'reviewers', tab: ReviewersTab },
  { key: 'spots', tab: SpotTab },
  { key: 'notices', tab: NoticesTab },
] as const;

/** 报送进度: where every unit stands, what is decided about its package, and who looks at it. */
export const TrackingPage = () => {
  const { ledger } = useSession();
  const { units } = useTaskSettings();
  const { part } = usePlace();
  const [isWriting, setIsWriting] = useState(false);
  const copy = useQuery(() => api.reviews.current({}));
  const isCollector = ledger.role === 'county' || units.some(({ submitTo }) => submitTo === ledger.unitCode);
  if (!isCollector)
    return (
      <EmptyState title={texts.nobodyTitle} next={{ label: texts.nobodyNext, onClick: () => goTo('submit') }}>
        {texts.nobodyAdvice}
      </EmptyState>
    );
  const head = (
    <PageHead
      title={texts.title}
      actions={<Button onClick={() => setIsWriting(true)}>{writeAnswersTexts.open}</Button>}
    >
      {texts.intro}
      <a href={hrefOf('rollup')}>{texts.introLink}</a>
      {texts.introEnd}
    </PageHead>
  );
  if (copy.kind === 'loading')
    return (
      <>
        {head}
        <Loading />
      </>
    );
  if (copy.kind === 'ready' && copy.data !== null)
    return (
      <>
        <PageHead title={texts.title} />
        <ReviewCopyBar reviewer={copy.data.reviewer} count={copy.data.units.length} />
        <TrackingTable target={undefined} only={copy.data.units} />
      </>
    );
  return (
    <>
      {head}
      <Tabs
        destroyOnHidden
        activeKey={tabs.find(({ key }) => key === part)?.key ?? 'units'}
        items={tabs.map(({ key, tab }) => ({ key, label: texts.tabs[key], children: createElement(tab) }))}
        onChange={(key) => goTo(`tracking/${key}`)}
      />
      {isWriting && <WriteAnswersDialog onClose={() => setIsWriting(false)} />}
    </>
  );
};
