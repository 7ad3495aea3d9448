/** 打印 and 报送. */
import { expect } from '@playwright/test';
import type { RunningShell } from '../support/running-shell.ts';
import { bytesOf } from '../support/opened-file.ts';

export const printPage = (shell: RunningShell) => {
  const { page } = shell;
  return {
    async choose(edition: '送审稿（有水印）' | '定稿') {
      await page.getByLabel('稿别').getByText(edition, { exact: true }).click();
    },
    /** Opens a form in the system's viewer, or a tab. @returns the PDF */
    async open(form: RegExp): Promise<Buffer> {
      const button = page.getByRole('button', { name: form }).first();
      return bytesOf(shell, await shell.openedFile(() => button.click()));
    },
    /** Saves every chosen form as PDF and Excel. */
    async saveTo(place: RegExp) {
      const sheet = page.getByRole('region', { name: '保存为 PDF 和 Excel' });
      await sheet.getByRole('radio', { name: place }).check();
      await sheet.getByRole('button', { name: /^保存选中的/u }).click();
      await expect(sheet.getByText(/^已保存到/u)).toBeVisible({ timeout: 60_000 });
    },
  };
};

export const submitPage = (shell: RunningShell) => {
  const { page } = shell;
  const steps = page.getByRole('region', { name: '报送步骤' });
  return {
    steps,
    history: page.getByRole('region', { name: '报送记录' }),
    async makeFinal() {
      await steps.getByRole('button', { name: /^定\s?稿$/u }).click();
      await expect(steps.getByText(/^已于 .+ 定稿。$/u)).toBeVisible();
    },
    async unlock(passphrase: string) {
      await steps.getByRole('button', { name: '输入口令' }).click();
      const dialog = page.getByRole('dialog', { name: '请输入密钥口令' });
      await dialog.getByLabel('密钥口令').fill(passphrase);
      await dialog.getByRole('button', { name: '解锁并继续' }).click();
      await expect(dialog).toBeHidden();
      await expect(steps.getByText('口令已输入，本次打开期间有效。')).toBeVisible();
    },
    /** Signs, writes, waits until it was read back. @returns the digest shown */
    async signTo(place: RegExp): Promise<string> {
      await steps.getByRole('radio', { name: place }).check();
      await steps.getByRole('button', { name: '签名并保存' }).click();
      await expect(steps.getByText(/^第 \d+ 次报送已写入“.+”，并读回核对无误。$/u)).toBeVisible({ timeout: 90_000 });
      return steps.locator('dd.digest').innerText();
    },
    async cover(): Promise<Buffer> {
      const button = steps.getByRole('button', { name: '打开封面打印' });
      return bytesOf(shell, await shell.openedFile(() => button.click()));
    },
    /** The digits of the unit's key, as the cover has them. */
    async keyCode(): Promise<string> {
      return (await steps.getByText('密钥编码').innerText()).replace(/\D/gu, '').slice(0, 30);
    },
    /** Hands in what the county sent. */
    async takeIn(file: string) {
      await shell.chooseFiles([file], () => page.getByRole('button', { name: /^把文件拖到这里/u }).click());
      await expect(page.getByRole('status').getByText(/接收 1 个/u)).toBeVisible({ timeout: 60_000 });
    },
  };
};
