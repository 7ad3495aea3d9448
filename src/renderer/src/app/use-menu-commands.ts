import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { refreshAll } from '../api/refresh.ts';
import { host } from '../host/this-host.ts';
import type { MenuCommand } from '../../../rpc/bridge.ts';
import { goTo, placeOf } from './location.ts';
import { openAbout, openManual } from './manual-state.ts';
import { setView, viewSettings } from './view-settings.ts';

const commands: Record<MenuCommand, () => void> = {
  'open-ledger': () => {
    goTo('');
    void api.ledgers.close({}).then(refreshAll, refreshAll);
  },
  import: () => goTo('imports'),
  print: () => goTo('print'),
  backup: () => goTo('backup'),
  find: () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
  help: () => openManual(manualTopic()),
  about: openAbout,
  'large-type': () => setView({ isLarge: !viewSettings().isLarge }),
  'high-contrast': () => setView({ isStrong: !viewSettings().isStrong }),
};

/** Without a page it is the start page. */
const manualTopic = (): string => {
  const { path } = placeOf(window.location.hash);
  return path === '' ? 'start' : path;
};

/** The menu's commands, or their keys in a browser. */
export const useMenuCommands = (): void => useEffect(() => host.onMenu((command) => commands[command]()), []);
