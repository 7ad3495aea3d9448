/** 防控措施, 自我评估, 审核. */
import { expect, type Page } from '@playwright/test';
import { assessmentTexts } from '../../../src/text/screens/assessment.ts';
import { choose } from './risks.ts';

const { evidence } = assessmentTexts;

export const measuresPage = (page: Page) => ({
  /** Gives every measure of every risk to one post, in one go. */
  async assignAll(post: string) {
    const boxes = page.getByRole('main').getByRole('checkbox');
    await expect(boxes.first()).toBeVisible();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('button', { name: /^批量分派责任人和期限/u }).click();
    const dialog = page.getByRole('dialog', { name: /^分派/u });
    await choose(page, '责任人岗位', post);
    await dialog.getByRole('button', { name: /^分\s?派$/u }).click();
    await expect(dialog).toBeHidden();
  },
});

export const assessmentPage = (page: Page) => {
  const rows = page.getByRole('main').locator('tbody tr:not(.group)');
  return {
    /** Gives the first indicator its full points, and cites what the ledger knows as evidence. @returns the total */
    async fillFirst(): Promise<string> {
      await rows.first().getByRole('button', { name: '满分' }).click();
      const offered = rows.filter({ has: page.getByRole('button', { name: evidence.quote }) }).first();
      await offered.getByRole('button', { name: evidence.quote }).click();
      await page.locator('.ant-dropdown:visible').getByRole('menuitem').first().click();
      await expect(offered.getByRole('textbox').first()).toHaveValue(/\S/u);
      return page.getByRole('status').locator('.total').innerText();
    },
  };
};

export const checksPage = (page: Page) => {
  const verdict = page.getByText(/^还有 \d+ 处要处理，处理后才能报送。$|^没有妨碍报送的问题。$/u);
  return {
    verdict,
    findings: page.getByRole('main').locator('.finding'),
    async isClear() {
      await expect(verdict).toBeVisible();
      return (await verdict.innerText()).startsWith('没有');
    },
    /** 写明原因 for the first finding that may be explained. */
    async explainFirst(reason: string, approver: string) {
      await page.getByRole('button', { name: '写明原因' }).first().click();
      const dialog = page.getByRole('dialog', { name: '情况说明' });
      await dialog.getByRole('textbox', { name: '原因' }).fill(reason);
      await dialog.getByLabel('批准人').fill(approver);
      await dialog.getByRole('button', { name: '保存说明' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(`已说明：${reason}`)).toBeVisible();
    },
  };
};
