/** 打印 and 报送. */
import { expect } from '@playwright/test';
import { formActionTexts as actions, formListTexts, printTexts as texts } from '../../../src/text/screens/print.ts';
import { endPrinting, holdPrinting, inkOn, previewOf, printCalls, printedSheets } from '../print/print-test.ts';
import type { RunningShell } from '../support/running-shell.ts';
import { bytesOf } from '../support/opened-file.ts';

const oneOf = (word: string): RegExp => new RegExp(word.replaceAll(/[……（）]/gu, '.'), 'u');

export const printPage = ({ page }: Pick<RunningShell, 'page'>) => ({
  async choose(edition: 'draft' | 'final') {
    await page.getByLabel(texts.source).getByText(texts[edition], { exact: true }).click();
  },
  /** Looks at a form; @returns how much of its first page is not white */
  async look(form: string): Promise<number> {
    await page.getByRole('button', { name: formListTexts.look(form), exact: true }).click();
    return inkOn(previewOf(page, form).getByRole('img').first());
  },
  /** Prints what is ticked, without the system's dialog. @returns the sheets the printer would get */
  async print(): Promise<string[]> {
    await holdPrinting(page);
    await page.getByRole('button', { name: /^打印选中的 \d+ 种表$/u }).click();
    await expect.poll(() => printCalls(page), { timeout: 90_000 }).toBe(1);
    const sheets = await printedSheets(page);
    await endPrinting(page);
    return sheets;
  },
  /** Saves every ticked form as PDF and Excel. */
  async saveTo(place: RegExp) {
    await page
      .getByRole('button', { name: oneOf(actions.save) })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: actions.saveTitle });
    await dialog.getByRole('radio', { name: place }).check();
    await dialog.getByRole('button', { name: /^保存选中的/u }).click();
    await expect(dialog.getByText(/^已保存到/u)).toBeVisible({ timeout: 60_000 });
    await dialog
      .getByRole('button', { name: /^关\s?闭$/u })
      .last()
      .click();
    await expect(dialog).toBeHidden();
  },
});

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
      await steps.getByRole('button', { name: '预览封面并打印' }).click();
      const dialog = page.getByRole('dialog', { name: '报送封面' });
      const button = dialog.getByRole('button', { name: '用阅读器打开' });
      const cover = await bytesOf(shell, await shell.openedFile(() => button.click()));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      return cover;
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
