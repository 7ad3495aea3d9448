/** 报送进度: where every unit stands, and what is decided about its package. */
import { expect, type Locator, type Page } from '@playwright/test';
import { returnDialogTexts as returnTexts } from '../../../src/text/screens/answers.ts';
import { trackingTexts as texts } from '../../../src/text/screens/tracking.ts';

export const trackingPage = (page: Page) => {
  const units = page.getByRole('region', { name: texts.units });
  /** the line of a unit; lines of those below it name it too */
  const row = (name: string): Locator =>
    units.getByRole('row').filter({ has: page.getByRole('button', { name: texts.details(name), exact: true }) });
  return {
    units,
    row,
    async accept(name: string) {
      await row(name)
        .getByRole('button', { name: /^接\s?受$/u })
        .click();
      await page
        .getByRole('tooltip')
        .getByRole('button', { name: /^接\s?受$/u })
        .click();
      await expect(row(name)).toContainText('已接受');
    },
    /** Counts and shows one state only. */
    async only(state: string, count: number) {
      await units.getByText(texts.stateCount(state, count), { exact: true }).click();
    },
    async all() {
      await units.getByText(/^全部 \d+$/u).click();
    },
    /** Returns with a remark at a field of the first row that shows `unitCode`; the file goes to `place`. */
    async sendBack(
      unit: { code: string; name: string },
      said: { reason: string; field: string; remark: string },
      place: RegExp,
    ) {
      await page.getByRole('region', { name: texts.answers }).getByRole('radio', { name: place }).check();
      await row(unit.name)
        .getByRole('button', { name: /^退\s?回$/u })
        .click();
      const dialog = page.getByRole('dialog', { name: returnTexts.title(unit.name) });
      await dialog.getByLabel(returnTexts.reason).fill(said.reason);
      const material = dialog
        .getByRole('row')
        .filter({ hasText: `${unit.code}-` })
        .first();
      await material.locator('.ant-table-row-expand-icon').click();
      await dialog
        .getByRole('button', { name: returnTexts.commentOn(said.field) })
        .first()
        .click();
      await dialog.getByRole('textbox', { name: returnTexts.remark(1) }).fill(said.remark);
      await dialog.getByRole('button', { name: returnTexts.confirm }).click();
      await expect(page.getByText(/^退回已保存到/u)).toBeVisible({ timeout: 60_000 });
      await expect(row(unit.name)).toContainText('退回');
    },
  };
};
