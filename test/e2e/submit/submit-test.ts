/** `test` with a village whose year is entered, and the steps of 报送 as a clerk takes them. */
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE } from '../../support/a-county.ts';
import { makeVillage } from '../journey/demo-desk.ts';
import { expect, goBy, sayWho, test as journey } from '../journey/journey-test.ts';

export { expect };

export const test = journey.extend<{ made: Awaited<ReturnType<typeof makeVillage>> }>({
  made: async ({ deskDir }, use) => use(await makeVillage(deskDir, { risks: 12 })),
  ledger: ({ made }, use) => use(made.ledger),
});

export const stepsOf = (page: Page): Locator => page.getByRole('region', { name: '报送步骤' });

export const openSubmit = async (page: Page): Promise<Locator> => {
  page.setDefaultTimeout(20_000);
  await sayWho(page);
  await goBy(page, '报送');
  return stepsOf(page);
};

export const unlock = async (page: Page, passphrase = PASSPHRASE): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: '请输入密钥口令' });
  await dialog.getByLabel('密钥口令').fill(passphrase);
  await dialog.getByRole('button', { name: '解锁并继续' }).click();
};

export const lockAndUnlock = async (page: Page): Promise<void> => {
  const steps = stepsOf(page);
  await steps.getByRole('button', { name: /^定\s?稿$/u }).click();
  await steps.getByRole('button', { name: '输入口令' }).click();
  await unlock(page);
};

/** @returns the digest shown */
export const sendToDesktop = async (page: Page): Promise<string> => {
  const steps = stepsOf(page);
  await steps.getByRole('radio', { name: /桌面/u }).check();
  await steps.getByRole('button', { name: '签名并保存' }).click();
  await expect(steps.getByText(/^第 \d 次报送已写入“桌面”，并读回核对无误。$/u)).toBeVisible({ timeout: 90_000 });
  return steps.locator('dd.digest').innerText();
};
