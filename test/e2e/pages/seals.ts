/** 核对印章: codes of stamped sheets are scanned; a key is revoked. */
import { expect, type Page } from '@playwright/test';
import { keyTableTexts, revokeTexts, scanTexts } from '../../../src/text/screens/seals.ts';

export const sealsPage = (page: Page) => ({
  /** As a scanner types it. */
  async scan({ name, code }: { name: string; code: string }) {
    await expect(page.getByLabel(scanTexts.field)).toBeVisible();
    await page.keyboard.type(`${code}\n`);
    const newest = page.getByRole('region', { name: scanTexts.title }).getByRole('row').nth(1);
    await expect(newest).toContainText(name);
    await expect(newest).toContainText('一致');
  },
  /** Revokes the unit's only key. @returns what the page says of it */
  async revoke(name: string, reason: string): Promise<string> {
    await page.getByText(/^全部 \d+$/u).click();
    await page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: keyTableTexts.revoke }).click();
    const dialog = page.getByRole('dialog', { name: revokeTexts.title(name) });
    await dialog.getByLabel(revokeTexts.reason).fill(reason);
    await dialog.getByRole('button', { name: revokeTexts.confirm }).click();
    await expect(dialog).toBeHidden();
    return page.getByRole('status').filter({ hasText: name }).innerText();
  },
});
