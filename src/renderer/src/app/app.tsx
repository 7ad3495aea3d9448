import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { useQuery } from '../api/use-query.ts';
import { ErrorBar } from '../components/error-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { Frame } from './frame.tsx';
import { goTo } from './location.ts';
import { ManualPanel } from './manual-panel.tsx';
import { askSession, SessionProvider } from './session.tsx';
import { keepSpeakingChinese } from './spoken-names.ts';
import { themeFor } from './theme.ts';
import { useDialogFocus } from './use-dialog-focus.ts';
import { useMenuCommands } from './use-menu-commands.ts';
import { UnlockDialog } from './unlock-dialog.tsx';
import { useViewSettings } from './view-settings.ts';

/** Start page without a ledger, the frame with one. */
const Desk = () => {
  const session = useQuery(askSession);
  if (session.kind === 'loading') return <Loading />;
  if (session.kind === 'refused')
    return session.error.code === 'LEDGER_NOT_OPEN' ? (
      <StartPage onStarted={() => goTo('')} />
    ) : (
      <ErrorBar error={session.error} />
    );
  return (
    <SessionProvider session={{ ...session.data, refresh: session.refetch }}>
      <Frame key={session.data.ledger.ledgerId} />
      <UnlockDialog />
    </SessionProvider>
  );
};

export const App = () => {
  const view = useViewSettings();
  useMenuCommands();
  useDialogFocus();
  useEffect(() => keepSpeakingChinese(document.body), []);
  useEffect(() => {
    document.documentElement.classList.toggle('large', view.isLarge);
    document.documentElement.classList.toggle('strong', view.isStrong);
  }, [view]);
  return (
    <ConfigProvider locale={zhCN} theme={themeFor(view)} wave={{ disabled: true }}>
      <AntApp className="app" message={{ maxCount: 2 }}>
        <Desk />
        <ManualPanel />
        <AboutDialog />
      </AntApp>
    </ConfigProvider>
  );
};
