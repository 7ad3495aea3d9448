/** `test` on the filled ledger of a demonstration village, made once for all tests of a worker and copied for each. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as base } from '../journey/journey-test.ts';

export { expect, goBy };

const madeHere = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'lianfang-filled-'));
  mkdirSync(dir, { recursive: true });
  return dir;
};

export const test = base.extend<{ desk: Page }, { village: string }>({
  village: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dir = madeHere();
      await use((await makeVillage(dir)).ledger);
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  ledger: ({ village }, use) => use(village),
  /** the page after the operator's name was said */
  desk: async ({ shell }, use) => {
    shell.page.setDefaultTimeout(15_000);
    await sayWho(shell.page);
    await use(shell.page);
  },
});
export const gridOf = (page: Page, name: string): Locator => page.getByRole('grid', { name, exact: true });

/** What a program copies to the clipboard, pasted where the focus is. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
