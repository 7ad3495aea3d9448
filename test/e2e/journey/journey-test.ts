/** `test` with a folder of its own for what the county handed out, and a desktop the program offers to save to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from '../support/shell-test.ts';

export { expect };

export const test = base.extend<{ deskDir: string; desktop: string }>({
  deskDir: async ({ shellKind }, use) => {
    const dir = mkdtempSync(join(tmpdir(), `lianfang-desk-${shellKind}-`));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  },
  // Linux desktops write down where the desktop lies; the shell is started with this note instead of the person's.
  desktop: [
    async ({ deskDir }, use) => {
      const folder = join(deskDir, 'desktop');
      const config = join(deskDir, 'config');
      for (const path of [folder, config]) mkdirSync(path);
      writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DESKTOP_DIR="${folder}"\n`);
      const before = process.env['XDG_CONFIG_HOME'];
      process.env['XDG_CONFIG_HOME'] = config;
      await use(folder);
      if (before === undefined) delete process.env['XDG_CONFIG_HOME'];
      else process.env['XDG_CONFIG_HOME'] = before;
    },
    { auto: true },
  ],
});

export const operator = '李会计';

/** A ledger named at the start asks first who is at the keyboard. */
export const sayWho = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(operator);
  await dialog.getByRole('textbox').press('Enter');
  await expect(dialog).toBeHidden();
};

export const menuOf = (page: Page): Locator => page.getByRole('navigation', { name: '页面' });

/** Every entry of the menu in sight. */
export const unfoldMenu = async (page: Page): Promise<void> => {
  await expect(menuOf(page).getByRole('link').first()).toBeVisible();
  const folded = menuOf(page).getByRole('button', { expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
};

/** By the menu, as a person goes. */
export const goBy = async (page: Page, title: string): Promise<void> => {
  const entry = menuOf(page).getByRole('link', { name: title, exact: true });
  await expect(menuOf(page).getByRole('link').first()).toBeVisible();
  if ((await entry.count()) === 0) await unfoldMenu(page);
  await entry.click();
};
