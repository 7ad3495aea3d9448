/** What the loopback shell's page can do, whichever browser it is looked at in. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { outsideRequests } from './outside-requests.ts';
import type { RunningShell } from './running-shell.ts';

export const serverEntry = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'server.js');

type OfThePage = Omit<RunningShell, 'startAgain' | 'closeWindow' | 'dispose'>;

/** @param page at the application's address */
export const loopbackPage = (page: Page, dataDir: string): OfThePage => {
  const context = page.context();
  const { origin } = new URL(page.url());
  return {
    kind: 'loopback',
    lacks: [],
    page,
    dataDir,
    origin,
    outsideRequests: outsideRequests(context, origin),
    async chooseFiles(paths, open) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await chooser.setFiles([...paths]);
    },
    async openedFile(open) {
      const [tab] = await Promise.all([context.waitForEvent('page'), open()]);
      await tab.waitForURL(`${origin}/files/**`);
      const url = tab.url();
      await tab.close();
      return url;
    },
    refusedNavigation: () => Promise.reject(new Error('a browser lets its user leave')),
    menu: () => Promise.resolve([]),
    clickMenu: (id) => Promise.reject(new Error(`no menu in a browser: ${id}`)),
  };
};
