import { MenuOutlined } from '@ant-design/icons';
import { ledgerMenuTexts as texts, viewTexts } from '../../../text/screens/frame.ts';
import { aboutTexts } from '../../../text/screens/help.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { ButtonMenu } from '../components/button-menu.tsx';
import { goTo } from './location.ts';
import { openAbout } from './manual-state.ts';
import { useSession } from './session.tsx';
import { setView, useViewSettings } from './view-settings.ts';

/** Who is at the keyboard, backups, how the page is shown, and the way out of the ledger. */
export const LedgerMenu = ({ onOperator }: { onOperator: () => void }) => {
  const view = useViewSettings();
  const { ledger } = useSession();
  const close = useCommand(api.ledgers.close);
  const actions: Record<string, () => void> = {
    backup: () => goTo('backup', { part: 'write' }),
    restore: () => goTo('backup', { part: 'restore' }),
    move: () => goTo('backup', { part: 'move' }),
    operator: onOperator,
    large: () => setView({ isLarge: !view.isLarge }),
    strong: () => setView({ isStrong: !view.isStrong }),
    about: openAbout,
    close: () => {
      goTo('');
      void close.run({});
    },
  };
  const ticked = (isOn: boolean, label: string) => `${isOn ? '✓ ' : ''}${label}`;
  return (
    <ButtonMenu
      icon={<MenuOutlined aria-hidden />}
      items={[
        { key: 'backup', label: texts.backup },
        { key: 'restore', label: texts.restore },
        { key: 'move', label: texts.move },
        { key: 'operator', label: texts.changeOperator },
        { type: 'divider' },
        { key: 'large', label: ticked(view.isLarge, viewTexts.large) },
        { key: 'strong', label: ticked(view.isStrong, viewTexts.strong) },
        { type: 'divider' },
        { key: 'about', label: aboutTexts.title },
        { key: 'close', label: texts.close },
      ]}
      onChoose={(key) => actions[key]?.()}
    >
      {ledger.operator === '' ? texts.noOperator : texts.operator(ledger.operator)}
    </ButtonMenu>
  );
};
