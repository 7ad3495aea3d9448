/** 接收: files are screened first, then those chosen are taken over. */
import { expect, type Locator } from '@playwright/test';
import { screeningTexts as texts, takenTexts } from '../../../src/text/screens/receive.ts';
import type { RunningShell } from '../support/running-shell.ts';

export const receivingPage = (shell: Pick<RunningShell, 'page' | 'chooseFiles'>) => {
  const { page } = shell;
  const table = page.getByRole('region', { name: texts.table });
  return {
    table,
    result: page.getByRole('region', { name: takenTexts.title }),
    /** the line of a file */
    row: (file: string): Locator => table.getByRole('row').filter({ hasText: file }),
    /** @param unlock types the passphrase where a file is encrypted and the keys are still locked */
    async screen(files: readonly string[], unlock?: () => Promise<void>) {
      await shell.chooseFiles([...files], () => page.getByRole('button', { name: /^把文件或文件夹拖到这里/u }).click());
      await unlock?.();
      await expect(table.getByRole('heading', { name: /^核验结果：/u })).toBeVisible({ timeout: 60_000 });
    },
    /** Reads a whole place, as a stick is read. */
    async screenFolder(place: RegExp) {
      await page.getByRole('radiogroup', { name: texts.folder }).getByRole('radio', { name: place }).check();
      await page.getByRole('button', { name: texts.screenFolder }).click();
      await expect(table.getByRole('heading', { name: /^核验结果：/u })).toBeVisible({ timeout: 60_000 });
    },
    async takeChosen() {
      await table.getByRole('button', { name: /^接收选中的 \d+ 个$/u }).click();
      await expect(page.getByRole('region', { name: takenTexts.title })).toBeVisible({ timeout: 60_000 });
    },
  };
};
