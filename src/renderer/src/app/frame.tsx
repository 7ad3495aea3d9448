/** The window around every page: whose ledger, which cycle, who is at the keyboard; the menu; the page. */
import { Layout } from 'antd';
import { useEffect } from 'react';
import { frameTexts } from '../../../text/screens/frame.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHead } from '../components/page-head.tsx';
import { FrameHeader } from './frame-header.tsx';
import { GlobalKeys } from './global-keys.tsx';
import { goTo, hrefOf, usePlace } from './location.ts';
import { PageBoundary } from './page-boundary.tsx';
import { routes } from './routes.ts';
import { useSession } from './session.tsx';
import { SideMenu } from './side-menu.tsx';

const toSetup = { label: frameTexts.takeTask, onClick: () => goTo('setup') };
const toTasks = { label: frameTexts.writeTask, onClick: () => goTo('tasks') };

const Page = () => {
  const { ledger, settings, isReady } = useSession();
  const { path } = usePlace();
  const mine = routes.filter(({ roles }) => roles.includes(ledger.role));
  const first = isReady || settings !== null ? 'workbench' : 'setup';
  const route = mine.find((one) => one.path === path) ?? mine.find((one) => one.path === first);
  const shown = route?.path ?? path;
  // The place is written down, so that a page stays when it makes the ledger ready (the recovery sheet is shown once).
  useEffect(() => {
    if (shown !== path) window.location.replace(hrefOf(shown));
  }, [shown, path]);
  if (route === undefined) return null;
  if (route.needsTask && settings === null)
    return (
      <>
        <PageHead title={route.title} />
        <EmptyState title={frameTexts.noTask} next={ledger.role === 'county' ? toTasks : toSetup}>
          {frameTexts.taskFirst(route.title)}
        </EmptyState>
      </>
    );
  return (
    <PageBoundary key={route.path}>
      <route.page />
    </PageBoundary>
  );
};

export const Frame = () => (
  <Layout className="frame">
    <a className="skip-link" href="#main" onClick={(event) => focusMain(event)}>
      {frameTexts.skip}
    </a>
    <Layout.Header className="frame-header">
      <FrameHeader />
    </Layout.Header>
    <Layout>
      <Layout.Sider className="frame-sider" width="12.5rem" theme="light">
        <SideMenu />
      </Layout.Sider>
      <Layout.Content id="main" className="frame-content" role="main" tabIndex={-1}>
        <Page />
      </Layout.Content>
    </Layout>
    <GlobalKeys />
  </Layout>
);

/** The hash names the page, so the skip link moves the focus itself. */
const focusMain = (event: { preventDefault(): void }) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};
