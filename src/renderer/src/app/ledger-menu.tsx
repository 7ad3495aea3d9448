import { MenuOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { ledgerMenuTexts as texts, viewTexts } from '../../../text/screens/frame.ts';
import { aboutTexts } from '../../../text/screens/help.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import { goTo } from './location.ts';
import { openAbout } from './manual-state.ts';
import { useSession } from './session.tsx';
import { setView, useViewSettings } from './view-settings.ts';

/** Who is at the keyboard, backups, how the page is shown, and the way out of the ledger. */
export const LedgerMenu = ({ onOperator }: { onOperator: () => void }) => {
  const view = useViewSettings();
  const button = useRef<HTMLButtonElement>(null);
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
    <Dropdown
      onOpenChange={(isOpen) => {
        const isInMenu = document.activeElement?.closest('.ant-dropdown') !== null;
        if (!isOpen && isInMenu) button.current?.focus();
      }}
      trigger={['click']}
      autoFocus
      menu={{
        items: [
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
        ],
        onClick: ({ key, domEvent }) => {
          // The same Enter would else go on to the field that the action gives the focus to.
          domEvent.preventDefault();
          // A dialog gives the focus back to what had it before.
          button.current?.focus();
          actions[key]?.();
        },
      }}
    >
      <Button ref={button} icon={<MenuOutlined aria-hidden />}>
        {ledger.operator === '' ? texts.noOperator : texts.operator(ledger.operator)}
      </Button>
    </Dropdown>
  );
};
